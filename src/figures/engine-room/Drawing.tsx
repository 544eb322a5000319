import { round } from '#drawing/geometry.ts'
import { digitsText } from '#drawing/number.ts'
import { Silent } from '#drawing/Silent.tsx'
import { UnitList } from '#drawing/UnitList.tsx'
import { format } from '#i18n/format.ts'
import type { Evaluated, GraphNode } from '../graph/graph.ts'
import { box, type Layout } from '../graph/layout.ts'
import { NodeBox, tipOf } from '../graph/NodeBox.tsx'
import { labelOf, nameOf } from '../graph/sentence.ts'
import type { Texts } from './texts/en.ts'
import type { Walk } from './turns.ts'

interface Props {
  t: Texts
  nodes: GraphNode[]
  layout: Layout
  size: 'wide' | 'narrow'
  now: Evaluated
  order: readonly number[]
  walked: Walk
  selected: number | null
  onSelect(node: number | null): void
  /** A node was dragged onto another. */
  onDrop(node: number, onto: number): void
}

/** Boxes with value, gradient and turn; what came too late is drawn as such. */
export function Drawing({ t, nodes, layout, size, now, order, walked, selected, onSelect, onDrop }: Props) {
  const places = layout.columns.map(column => column.map(node => layout.places[node]))
  const idOf = (node: number) => {
    const c = layout.columns.findIndex(column => column.includes(node))
    return [c, layout.columns[c].indexOf(node)] as const
  }
  const isLate = (node: number, which: number) =>
    walked.late.some(({ edge }) => edge.node === node && edge.which === which)
  const isWrong = (node: number) =>
    Math.abs(walked.grad[node] - now.grad[node]) > 1e-9 * Math.max(1, Math.abs(now.grad[node]))
  const isIdle = (node: number) => nodes[node].op !== 'leaf' && !order.includes(node)
  const nodeAt = (x: number, y: number) => {
    const unit = document.elementFromPoint(x, y)?.closest<SVGElement>('[data-unit]')
    if (!unit?.closest('.fig-engine-room')) return undefined
    const [c, k] = unit.dataset.unit!.split('.').map(Number)
    return layout.columns[c]?.[k]
  }
  const drop = (from: number | undefined, event: PointerEvent) => {
    const onto = nodeAt(event.clientX, event.clientY)
    if (from !== undefined && onto !== undefined && onto !== from) onDrop(from, onto)
  }
  const down = (event: PointerEvent) => {
    const from = nodeAt(event.clientX, event.clientY)
    if (from === undefined || !order.includes(from)) return
    const svg = event.currentTarget as SVGSVGElement
    svg.addEventListener('pointerup', up => drop(from, up), { once: true })
  }
  return (
    // Not an image of its own: the list in it has the name, and a title would pop up under the mouse.
    <svg
      class={`fig-room-net fig-${size}`}
      role="presentation"
      // Room at the left for the badges, which reach over the corners of the boxes.
      viewBox={`-12 0 ${layout.width + 12} ${layout.height + 14}`}
      style={`max-inline-size: ${round(layout.width * 1.15)}px`}
      onPointerDown={down}
    >
      <g transform="translate(0 14)">
        <Silent>
          {layout.edges.map(edge => {
            const { node, which, d } = edge
            const late = isLate(node, which)
            return (
              <g key={`${node}.${which}`} class={`edge ${late ? 'late' : ''}`}>
                <path d={d} />
                <path class="tip" d={tipOf(edge, layout.flow, late)} />
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
            const parents = nodes[node].operands.flatMap(operand =>
              'node' in operand ? [nameOf(nodes, operand.node)] : [],
            )
            const text = parents.length === 0 ? t.input : isIdle(node) ? t.idle : t.node
            return {
              class: `${isWrong(node) ? 'wrong' : ''} ${isIdle(node) ? 'idle' : ''} ${order.includes(node) ? 'taker' : ''}`,
              label: format(text, {
                node: nameOf(nodes, node),
                parents: parents.join(t.and),
                value: digitsText(now.data[node]),
                gradient: digitsText(walked.grad[node]),
                turn: order.indexOf(node) + 1,
              }),
              children: <NodeBox at={layout.places[node]} leaf={nodes[node].op === 'leaf'} />,
            }
          }}
        />
        <Silent class="over">
          {nodes.map(({ op, name }, node) => {
            const { x, y } = layout.places[node]
            const corner = { x: round(x - box.width / 2 - 1), y: round(y - box.height / 2 - 2) }
            const label = labelOf(nodes[node])
            return (
              <g key={node} class={`${isWrong(node) ? 'wrong' : ''} ${isIdle(node) ? 'idle' : ''}`}>
                <text class="op" x={round(x)} y={round(y - 11)} text-anchor="middle">
                  {name && op !== 'leaf' ? `${name}: ${label}` : label}
                </text>
                <text class="forward" x={round(x)} y={round(y + 6)} text-anchor="middle">
                  {digitsText(now.data[node])}
                </text>
                <text class="backward" x={round(x)} y={round(y + 22)} text-anchor="middle">
                  {isIdle(node) ? '' : `${isWrong(node) ? '✗' : '∂'} ${digitsText(walked.grad[node])}`}
                </text>
                {walked.late.some(({ edge }) => edge.parent === node) && (
                  <text
                    class="late-word"
                    x={round(x + box.width / 2)}
                    y={round(y - box.height / 2 - 5)}
                    text-anchor="end"
                  >
                    {t.late}
                  </text>
                )}
                {order.includes(node) && (
                  <>
                    <circle class="badge" cx={corner.x} cy={corner.y} r={10} />
                    <text class="turn" x={corner.x} y={corner.y + 4.5} text-anchor="middle">
                      {order.indexOf(node) + 1}
                    </text>
                  </>
                )}
              </g>
            )
          })}
        </Silent>
      </g>
    </svg>
  )
}
