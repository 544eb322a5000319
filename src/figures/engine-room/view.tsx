import { useMemo, useState } from 'preact/hooks'
import { Button } from '#drawing/Bar.tsx'
import { Field } from '#drawing/Field.tsx'
import { Frame } from '#drawing/Frame.tsx'
import { digitsText } from '#drawing/number.ts'
import { format } from '#i18n/format.ts'
import { evaluate, type GraphNode, isFiniteGraph } from '../graph/graph.ts'
import { layoutOf } from '../graph/layout.ts'
import { nameOf } from '../graph/sentence.ts'
import { useTexts } from '../use-texts.ts'
import { Drawing } from './Drawing.tsx'
import { agrees, measured, readProgram } from './program.ts'
import { Table } from './Table.tsx'
import { Turns } from './Turns.tsx'
import type { Texts } from './texts/en.ts'
import { allOrders, breadthFirst, exchanged, isRight, rightOrder, rightOrders, walk } from './turns.ts'

interface Props {
  locale: string
  program: string
  nodes: GraphNode[]
}

/** A program as a graph whose nodes take turns: exchange two, and see what gets lost. */
export default function EngineRoom({ locale, program, nodes: given }: Props) {
  const { t, common } = useTexts<Texts>('engine-room', locale)
  const [text, setText] = useState(program)
  const [nodes, setNodes] = useState(given)
  const [orders, setOrders] = useState([rightOrder(given)])
  const [selected, select] = useState<number | null>(null)
  const order = orders.at(-1)!
  const typed = useMemo(() => readProgram(text, nodes), [text])
  const problem = 'code' in typed ? format(t.problems[typed.code], { part: typed.part }) : ''
  const layouts = useMemo(
    () => ({ wide: layoutOf(nodes, 'right'), narrow: layoutOf(nodes, 'down') }),
    [nodes],
  )
  const now = evaluate(nodes)
  const sound = isFiniteGraph(now)
  const walked = walk(nodes, now, order)
  const nudged = measured(nodes)
  const name = (node: number) => nameOf(nodes, node)

  const edit = (text: string) => {
    setText(text)
    const read = readProgram(text, nodes)
    if ('code' in read) return
    setNodes(read)
    setOrders([rightOrder(read)])
    select(null)
  }
  const exchange = (one: number, other: number) => {
    if (order.includes(one) && order.includes(other)) setOrders([...orders, exchanged(order, one, other)])
  }
  const setValue = (node: number, value: number) =>
    setNodes(nodes.map((old, n) => (n === node ? { ...old, value } : old)))

  const drawing = (size: 'wide' | 'narrow') => (
    <Drawing
      t={t}
      nodes={nodes}
      layout={layouts[size]}
      size={size}
      now={now}
      order={order}
      walked={walked}
      selected={selected}
      onSelect={select}
      onDrop={exchange}
    />
  )
  return (
    <Frame
      name="engine-room"
      caption={t.caption}
      use={t.use}
      t={common}
      table={<Table t={t} {...{ nodes, now, order, walked, nudged, selected }} />}
    >
      <div class="fig-drawing">
        {drawing('wide')}
        {drawing('narrow')}
      </div>
      <Turns t={t} order={order} name={name} onExchange={exchange} />
      <div class="fig-bar needs-js">
        <Button onClick={() => setOrders([...orders, rightOrder(nodes)])}>{t.right}</Button>
        <Button onClick={() => setOrders([...orders, breadthFirst(nodes)])}>{t.circles}</Button>
        <Button off={orders.length === 1} onClick={() => setOrders(orders.slice(0, -1))}>
          {common.undo}
        </Button>
      </div>
      <div class="fig-say fig-room-say" role="status">
        {sound ? (
          said(t, nodes, order, { walked, nudged }).map(sentence => <p key={sentence}>{sentence}</p>)
        ) : (
          <p class="fig-wrong">{t.problems.notFinite}</p>
        )}
      </div>
      <details class="fig-room-own needs-js">
        <summary>{t.edit}</summary>
        <div>
          <textarea
            aria-label={t.program}
            aria-describedby="engine-room-problem"
            aria-invalid={problem !== '' || undefined}
            rows={4}
            dir="ltr"
            spellcheck={false}
            autoCapitalize="off"
            autoComplete="off"
            value={text}
            onInput={event => edit(event.currentTarget.value)}
          />
          <p class="fig-wrong" id="engine-room-problem" role="status">
            {problem}
          </p>
          <p>{t.hint}</p>
          <fieldset aria-label={t.values}>
            {nodes.map((node, n) =>
              node.op === 'leaf' ? (
                <span class="fig-input" key={node.name}>
                  {node.name}
                  <Field
                    t={common}
                    label={node.name!}
                    value={node.value!}
                    onChange={value => setValue(n, value)}
                  />
                </span>
              ) : null,
            )}
          </fieldset>
        </div>
      </details>
    </Frame>
  )
}

/** What this order does: whether it is right, what comes too late, and where the slopes differ from the nudge. */
export function said(
  t: Texts,
  nodes: GraphNode[],
  order: readonly number[],
  { walked, nudged }: { walked: ReturnType<typeof walk>; nudged: readonly (number | null)[] },
): string[] {
  const name = (node: number) => nameOf(nodes, node)
  const count = format(t.count, {
    right: rightOrders(nodes),
    all: allOrders(order.length),
    turns: order.length,
  })
  if (isRight(nodes, order)) return [`${t.works} ${t.agree}`, count]
  const late = walked.late.map(({ edge, amount }) =>
    format(t.lost, { node: name(edge.node), parent: name(edge.parent), amount: digitsText(amount) }),
  )
  const off = nodes.flatMap((_, node) => {
    const by = nudged[node]
    if (by === null || agrees(walked.grad[node], by)) return []
    return [
      format(t.wrong, { input: name(node), slope: digitsText(walked.grad[node]), measured: digitsText(by) }),
    ]
  })
  return [...new Set(late), off.length > 0 ? off.join(' ') : t.innocent, count]
}
