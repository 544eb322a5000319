import { digitsText } from '#drawing/number.ts'
import type { Evaluated, GraphNode } from '../graph/graph.ts'
import { formulaOf, nameOf } from '../graph/sentence.ts'
import type { Texts } from './texts/en.ts'
import type { Walk } from './turns.ts'

interface Props {
  t: Texts
  nodes: GraphNode[]
  now: Evaluated
  order: readonly number[]
  walked: Walk
  nudged: readonly (number | null)[]
  selected: number | null
}

/** Every node: what it is, when it hands on, and its slope in this order, in a right one, and by a nudge. */
export function Table({ t, nodes, now, order, walked, nudged, selected }: Props) {
  const words = t.table
  return (
    <table>
      <caption>{words.caption}</caption>
      <thead>
        <tr>
          {[words.node, words.from, words.turn, words.value, words.grad, words.true, words.measured].map(
            heading => (
              <th scope="col" key={heading}>
                {heading}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {nodes.map((node, n) => (
          <tr key={n} class={n === selected ? 'selected' : ''}>
            <th scope="row">{nameOf(nodes, n)}</th>
            <td>{node.op === 'leaf' ? words.input : formulaOf(nodes, n, of => nameOf(nodes, of))}</td>
            <td>{order.includes(n) ? order.indexOf(n) + 1 : words.none}</td>
            <td>{digitsText(now.data[n])}</td>
            <td>{digitsText(walked.grad[n])}</td>
            <td>{digitsText(now.grad[n])}</td>
            <td>{nudged[n] === null ? words.none : digitsText(nudged[n])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
