import { useMemo, useState } from 'preact/hooks'
import { Bar, Button } from '#drawing/Bar.tsx'
import { Field } from '#drawing/Field.tsx'
import { Frame } from '#drawing/Frame.tsx'
import { digitsText } from '#drawing/number.ts'
import { useFigureTexts } from '#drawing/use-figure-texts.ts'
import { useSteps } from '#drawing/use-steps.ts'
import { format } from '#i18n/format.ts'
import { Drawing } from './Drawing.tsx'
import type { Layout } from './layout.ts'
import { collected, evaluate, type GraphNode, isFiniteGraph, stepsOf } from './model.ts'
import { formulaOf, nameOf, sentenceOf, type Texts } from './words.ts'

interface Props {
  locale: string
  nodes: GraphNode[]
  wide: Layout
  narrow: Layout
}

/** An expression as a graph: values go forward node by node, gradients come back edge by edge. */
export default function Graph({ locale, nodes: given, wide, narrow }: Props) {
  const { t, common } = useFigureTexts('graph', locale)
  const [past, setPast] = useState<GraphNode[][]>([])
  const [nodes, setNodes] = useState(given)
  const [typing, setTyping] = useState<number | null>(null)
  const [selected, select] = useState<number | null>(null)
  const list = useMemo(() => stepsOf(given), [given])
  const steps = useSteps(0, list.length - 1)
  const now = evaluate(nodes)
  const sound = isFiniteGraph(now)
  const sums = collected(list, steps.step, now)
  const sentence = sentenceOf(t, nodes, list, steps.step, now)
  const phase =
    list[steps.step].kind === 'given' ? 'given' : list[steps.step].kind === 'forward' ? 'forward' : 'backward'

  const set = (node: number, value: number) => {
    // One undo takes back a typed number as a whole.
    if (typing !== node) setPast([...past, nodes])
    setTyping(node)
    setNodes(nodes.map((old, k) => (k === node ? { ...old, value } : old)))
  }
  const drawing = (layout: Layout, size: 'wide' | 'narrow') => (
    <Drawing
      t={t}
      nodes={nodes}
      layout={layout}
      size={size}
      steps={list}
      step={steps.step}
      now={now}
      sums={sums}
      selected={selected}
      onSelect={select}
    />
  )
  return (
    <Frame
      name="graph"
      caption={t.caption}
      use={t.use}
      t={common}
      table={<Table t={t} nodes={nodes} data={now.data} grad={now.grad} selected={selected} />}
    >
      <div class="fig-drawing">
        {drawing(wide, 'wide')}
        {drawing(narrow, 'narrow')}
      </div>
      <Bar t={common} steps={steps} />
      <div class="fig-bar needs-js">
        {nodes.map((node, k) =>
          node.op === 'leaf' ? (
            <span class="fig-input" key={node.name}>
              {node.name}
              <Field t={common} label={node.name!} value={node.value!} onChange={value => set(k, value)} />
            </span>
          ) : null,
        )}
        {past.length > 0 && (
          <Button
            onClick={() => {
              setNodes(past.at(-1)!)
              setTyping(null)
              setPast(past.slice(0, -1))
            }}
          >
            {common.undo}
          </Button>
        )}
      </div>
      <div class="fig-say" role="status">
        {sound ? (
          <>
            <p>
              <b class={phase}>{t.phases[phase]}</b> {sentence.text}
              {steps.step === 0 && <span class="needs-js"> {t.steps.press}</span>}
            </p>
            {sentence.lines.map(line => (
              <p class="sum" dir="ltr" key={line}>
                {line}
              </p>
            ))}
          </>
        ) : (
          <p class="fig-wrong">{t.notFinite}</p>
        )}
      </div>
    </Frame>
  )
}

interface TableProps {
  t: Texts
  nodes: GraphNode[]
  data: number[]
  grad: number[]
  selected: number | null
}

/** The graph as a list: each node with what it comes from, its value, and the gradient that it gets in the end. */
function Table({ t, nodes, data, grad, selected }: TableProps) {
  return (
    <table>
      <caption>{t.table.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t.table.node}</th>
          <th scope="col">{t.table.from}</th>
          <th scope="col">{t.table.value}</th>
          <th scope="col">{format(t.table.grad, { result: nameOf(nodes, nodes.length - 1) })}</th>
        </tr>
      </thead>
      <tbody>
        {nodes.map((node, k) => (
          <tr key={k} class={k === selected ? 'selected' : ''}>
            <th scope="row">{nameOf(nodes, k)}</th>
            <td>
              {node.op === 'leaf' ? t.table.input : formulaOf(nodes, k, operand => nameOf(nodes, operand))}
            </td>
            <td>{digitsText(data[k])}</td>
            <td>{digitsText(grad[k])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
