import { round } from '#drawing/geometry.ts'
import { digitsText } from '#drawing/number.ts'
import { Silent } from '#drawing/Silent.tsx'
import { UnitList } from '#drawing/UnitList.tsx'
import { format } from '#i18n/format.ts'
import type { Evaluated, GraphNode, Step } from './graph.ts'
import { box, type Layout } from './layout.ts'
import { NodeBox, tipOf } from './NodeBox.tsx'
import { labelOf, nameOf } from './sentence.ts'
import type { Texts } from './texts/en.ts'

interface Props {
  t: Texts
  nodes: GraphNode[]
  layout: Layout
  size: 'wide' | 'narrow'
  steps: Step[]
  step: number
  now: Evaluated
  /** The gradient that each node has so far. */
  sums: (number | null)[]
  selected: number | null
  onSelect(node: number | null): void
}

/** The graph itself: boxes with value and gradient, edges with arrows both ways as the step has it. */
export function Drawing({ t, nodes, layout, size, steps, step, now, sums, selected, onSelect }: Props) {
  const at = steps[step]
  const forwardDone = steps.slice(0, step + 1).flatMap(s => (s.kind === 'forward' ? [s.node] : []))
  const isKnown = (node: number) => nodes[node].op === 'leaf' || forwardDone.includes(node)
  const places = layout.columns.map(column => column.map(node => layout.places[node]))
  const idOf = (node: number) => {
    const c = layout.columns.findIndex(column => column.includes(node))
    return [c, layout.columns[c].indexOf(node)] as const
  }
  const lit = (node: number) => {
    if (at.kind === 'forward') return at.node === node ? 'forward' : ''
    if (at.kind === 'seed') return at.node === node ? 'backward' : ''
    return at.kind === 'back' && at.edge.parent === node ? 'backward' : ''
  }
  return (
    // Not an image of its own: the list in it has the name, and a title would pop up under the mouse.
    <svg
      class={`fig-graph-net fig-${size}`}
      role="presentation"
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      style={`max-inline-size: ${round(layout.width * 1.15)}px`}
    >
      <Silent>
        {layout.edges.map(edge => {
          const back = at.kind === 'back' && at.edge.node === edge.node && at.edge.which === edge.which
          const forward = at.kind === 'forward' && at.node === edge.node
          const tone = back ? 'backward' : forward ? 'forward' : ''
          const tip = tipOf(edge, layout.flow, back, tone ? 10 : 6)
          return (
            <g key={`${edge.node}.${edge.which}`} class={`edge ${tone}`}>
              <path d={edge.d} />
              <path class="tip" d={tip} />
            </g>
          )
        })}
      </Silent>
      <UnitList
        places={places}
        label={t.drawing}
        flow={layout.flow}
        selected={selected === null ? null : idOf(selected)}
        onSelect={id => onSelect(id && layout.columns[id[0]][id[1]])}
        hit={{ width: box.width, height: box.height }}
        unit={(c, k) => {
          const node = layout.columns[c][k]
          const known = isKnown(node)
          const sum = sums[node]
          const parents = nodes[node].operands.flatMap(operand =>
            'node' in operand ? [nameOf(nodes, operand.node)] : [],
          )
          const name = nodes[node].name
          return {
            class: lit(node),
            label: format(parents.length ? t.node : t.leaf, {
              node:
                name && nodes[node].op !== 'leaf' ? `${name}, ${labelOf(nodes[node])}` : labelOf(nodes[node]),
              parents: parents.join(t.and),
              value: known ? digitsText(now.data[node]) : t.unknown,
              gradient: sum === null ? t.unknown : digitsText(sum),
            }),
            children: <NodeBox at={layout.places[node]} leaf={nodes[node].op === 'leaf'} />,
          }
        }}
      />
      <Silent class="over">
        {nodes.map((graphNode, node) => {
          const { x, y } = layout.places[node]
          const known = isKnown(node)
          const sum = sums[node]
          return (
            <g key={node}>
              <text class="op" x={round(x)} y={round(y - 11)} text-anchor="middle">
                {graphNode.name && graphNode.op !== 'leaf'
                  ? `${graphNode.name}: ${labelOf(graphNode)}`
                  : labelOf(graphNode)}
              </text>
              <text
                class={`forward ${known ? '' : 'later'}`}
                x={round(x)}
                y={round(y + 6)}
                text-anchor="middle"
              >
                {digitsText(now.data[node])}
              </text>
              <text
                class={`backward ${sum === null ? 'later' : ''}`}
                x={round(x)}
                y={round(y + 22)}
                text-anchor="middle"
              >
                {`∂ ${digitsText(sum ?? now.grad[node])}`}
              </text>
            </g>
          )
        })}
      </Silent>
    </svg>
  )
}
