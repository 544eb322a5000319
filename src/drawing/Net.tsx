import { along, arrowhead, between, type Point, round } from './geometry.ts'
import { Silent } from './Silent.tsx'
import type { Tone, UnitId } from './types.ts'
import { UnitList } from './UnitList.tsx'

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
  /** The unit, or the edge, under a mouse; null when it leaves. */
  onHover?(unit: UnitId | null): void
  onHoverEdge?(edge: EdgeLook | null): void
}

/** A layered network with its numbers; arrow keys lead from unit to unit. */
export function Net(props: NetProps) {
  const { places, units, edges, radius } = props
  return (
    // Not an image of its own: the list in it has the name, and a title would pop up under the mouse.
    <svg class={`fig-net ${props.class}`} viewBox={`0 0 ${props.width} ${props.height}`} role="presentation">
      <Silent>
        {edges.map(edge => (
          <Edge
            key={`${edge.from}-${edge.to}`}
            edge={edge}
            places={places}
            radius={radius}
            onHover={props.onHoverEdge}
          />
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
      </Silent>
      <UnitList
        places={places}
        label={props.label}
        selected={props.selected}
        onSelect={props.onSelect}
        onHover={props.onHover}
        hit={{ width: 2 * radius + 8, height: 2 * radius + 8 }}
        unit={(l, u) => {
          const unit = units[l][u]
          const { x, y } = places[l][u]
          return {
            class: unit.lit ?? '',
            label: unit.label,
            children: (
              <>
                <circle class="ring" cx={round(x)} cy={round(y)} r={radius + 5} />
                <circle class="body" cx={round(x)} cy={round(y)} r={radius} />
              </>
            ),
          }
        }}
      />
      <Silent class="over">
        {units.flatMap((layer, l) =>
          layer.map((unit, u) => {
            const { x, y } = places[l][u]
            return (
              <g key={`${l}.${u}`} class={unit.lit}>
                <text
                  class="name"
                  x={round(x)}
                  y={round(unit.value.text ? y - 6 : y + 5)}
                  text-anchor="middle"
                >
                  {unit.name}
                </text>
                <Text note={unit.value} x={x} y={y + 10} inside />
                {unit.above && <Text note={unit.above} x={x} y={y - radius - 8} />}
                {unit.below?.map((note, k) => (
                  <Text key={note.text} note={note} x={x} y={y + radius + 16 + 15 * k} />
                ))}
              </g>
            )
          }),
        )}
      </Silent>
    </svg>
  )
}

interface TextProps extends Point {
  note: Note
  anchor?: string
  /** Inside a unit, where no line passes that it must be kept from. */
  inside?: boolean
}

function Text({ note, x, y, anchor = 'middle', inside }: TextProps) {
  const names = [note.tone, note.later && 'later', note.aside && 'aside', inside && 'inside']
  return (
    <text class={names.filter(Boolean).join(' ') || undefined} x={round(x)} y={round(y)} text-anchor={anchor}>
      {note.text}
    </text>
  )
}

interface EdgeProps {
  edge: EdgeLook
  places: Point[][]
  radius: number
  onHover: NetProps['onHoverEdge']
}

function Edge({ edge, places, radius, onHover }: EdgeProps) {
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
      {onHover && (
        <path
          class="hit"
          d={line}
          onPointerEnter={() => onHover(edge)}
          onPointerLeave={() => onHover(null)}
        />
      )}
      {(edge.lit === 'forward' || back) && (
        <path class="tip" d={back ? arrowhead(end, start) : arrowhead(start, end)} />
      )}
    </g>
  )
}
