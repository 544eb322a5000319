import { useState } from 'preact/hooks'
import { format } from '#i18n/format.ts'
import type { Texts } from './texts/en.ts'

interface Props {
  t: Texts
  order: readonly number[]
  /** How a node is called. */
  name(node: number): string
  onExchange(node: number, other: number): void
}

/** The turns in a row: press two and they change places; arrow keys move one to its neighbour's. */
export function Turns({ t, order, name, onExchange }: Props) {
  const [picked, pick] = useState<number | null>(null)
  const press = (node: number) => {
    if (picked !== null && picked !== node) onExchange(picked, node)
    pick(picked === null ? node : null)
  }
  const move = (event: KeyboardEvent, turn: number) => {
    const neighbour = order[turn + ({ ArrowLeft: -1, ArrowRight: 1 }[event.key] ?? Number.NaN)]
    if (neighbour === undefined) return
    event.preventDefault()
    pick(null)
    onExchange(order[turn], neighbour)
    // The node moves, the focus goes with it.
    const list = (event.currentTarget as Element).closest('ol')!
    requestAnimationFrame(() => list.querySelector<HTMLElement>(`[data-node="${order[turn]}"]`)?.focus())
  }
  return (
    <div class="fig-bar fig-room-turns needs-js">
      <span id="engine-room-turns">{t.turns}</span>
      <ol aria-labelledby="engine-room-turns" dir="ltr">
        {order.map((node, turn) => (
          <li key={node}>
            <button
              type="button"
              data-node={node}
              aria-pressed={picked === node}
              // Begins with the words that the button shows: who speaks to the page says those.
              aria-label={format(t.turn, { node: name(node), turn: turn + 1, turns: order.length })}
              onClick={() => press(node)}
              onKeyDown={event => move(event, turn)}
            >
              <b>{turn + 1}</b> {name(node)}
            </button>
          </li>
        ))}
      </ol>
      <span class="fig-room-picked" role="status">
        {picked !== null && format(t.picked, { node: name(picked) })}
      </span>
    </div>
  )
}
