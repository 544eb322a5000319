import { arrowTarget } from './arrow-keys.ts'
import { along, arrowhead, between, type Point, round } from './geometry.ts'
import type { Tone, UnitId } from './types.ts'

/** A number beside a unit. */
export interface Note {
  text: string
  tone?: Tone
  /** Not yet computed at this step: hidden on the screen, there on paper and without a script. */
  later?: boolean
  /** Words, not a number. */
  aside?: boolean
}

export interface UnitLook {
  name: string
  /** The number in the circle. */
  value: Note
  above?: Note
  below?: Note[]
  lit?: Tone
  /** What a screen reader says of it. */
  label: string
}

export interface EdgeLook {
  from: UnitId
  to: UnitId
  /** The number on the edge. */
  note?: Note
  lit?: Tone
  /** Where the number stands, as a fraction of the way. */
  at?: number
}

export interface NetProps {
  class: string
  width: number
  height: number
  radius: number
  places: Point[][]
  units: UnitLook[][]
  edges: EdgeLook[]
  /** Names of the layers, above the drawing. */
  heads?: string[]
  /** Further lines of text in the drawing. */
  notes?: (Note & Point & { anchor?: 'start' | 'middle' | 'end' })[]
  label: string
  selected: UnitId | null
  onSelect(unit: UnitId | null): void
}

/** A layered network with its numbers; arrow keys lead from unit to unit. */
export function Net(props: NetProps) {
  const { places, units, edges, radius, selected, onSelect } = props
  const sizes = units.map(layer => layer.length)
  const entry = selected ?? [0, 0]
  return (
    <svg class={`fig-net ${props.class}`} viewBox={`0 0 ${props.width} ${props.height}`}>
      <title>{props.label}</title>
      {edges.map(edge => (
        <Edge key={`${edge.from}-${edge.to}`} edge={edge} places={places} radius={radius} />
      ))}
      {edges.map(({ note, from, to, at = 0.5 }) => {
        if (!note) return null
        const point = along(places[from[0]][from[1]], places[to[0]][to[1]], at)
        return <Text key={`${from}-${to}`} note={note} x={point.x} y={point.y + 4} />
      })}
      {props.heads?.map((head, layer) => (
        <text key={head} class="head" x={round(places[layer][0].x)} y={14} text-anchor="middle">
          {head}
        </text>
      ))}
      {props.notes?.map(note => (
        <Text key={`${note.x},${note.y}`} note={note} x={note.x} y={note.y} anchor={note.anchor} />
      ))}
      <g role="listbox" aria-label={props.label}>
        {units.map((layer, l) =>
          layer.map((unit, u) => {
            const { x, y } = places[l][u]
            const here = selected?.[0] === l && selected[1] === u
            return (
              <g
                key={`${l}.${u}`}
                class={`unit ${unit.lit ?? ''} ${here ? 'selected' : ''}`}
                role="option"
                aria-label={unit.label}
                aria-selected={here}
                tabIndex={entry[0] === l && entry[1] === u ? 0 : -1}
                data-unit={`${l}.${u}`}
                onClick={() => onSelect(here ? null : [l, u])}
                onKeyDown={event => {
                  if (event.key === 'Escape') return onSelect(null)
                  if (event.key === 'Enter' || event.key === ' ') {
                    event.preventDefault()
                    return onSelect([l, u])
                  }
                  const target = arrowTarget(sizes, [l, u], event.key)
                  if (!target) return
                  event.preventDefault()
                  onSelect(target)
                  const next = event.currentTarget.parentElement!.querySelector<SVGElement>(
                    `[data-unit="${target.join('.')}"]`,
                  )
                  next?.focus()
                }}
              >
                <circle class="ring" cx={round(x)} cy={round(y)} r={radius + 5} />
                <circle cx={round(x)} cy={round(y)} r={radius} />
                <text class="name" x={round(x)} y={round(y - 7)} text-anchor="middle">
                  {unit.name}
                </text>
                <Text note={unit.value} x={x} y={y + 9} />
                {unit.above && <Text note={unit.above} x={x} y={y - radius - 8} />}
                {unit.below?.map((note, k) => (
                  <Text key={k} note={note} x={x} y={y + radius + 16 + 15 * k} />
                ))}
              </g>
            )
          }),
        )}
      </g>
    </svg>
  )
}

function Text({ note, x, y, anchor = 'middle' }: { note: Note; anchor?: string } & Point) {
  return (
    <text
      class={[note.tone, note.later && 'later', note.aside && 'aside'].filter(Boolean).join(' ') || undefined}
      x={round(x)}
      y={round(y)}
      text-anchor={anchor}
    >
      {note.text}
    </text>
  )
}

function Edge({ edge, places, radius }: { edge: EdgeLook; places: Point[][]; radius: number }) {
  const [start, end] = between(
    places[edge.from[0]][edge.from[1]],
    places[edge.to[0]][edge.to[1]],
    radius + 2,
    radius + 2,
  )
  const back = edge.lit === 'backward'
  const line = `M${round(start.x)} ${round(start.y)}L${round(end.x)} ${round(end.y)}`
  return (
    <g class={`edge ${edge.lit ?? ''}`}>
      <path d={line} />
      {(edge.lit === 'forward' || back) && (
        <path class="tip" d={back ? arrowhead(end, start) : arrowhead(start, end)} />
      )}
    </g>
  )
}
