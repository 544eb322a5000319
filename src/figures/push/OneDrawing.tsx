import { scaleOf, strokeOf } from '#drawing/axes.ts'
import { round } from '#drawing/geometry.ts'
import { digitsText, shortText } from '#drawing/number.ts'
import { Silent } from '#drawing/Silent.tsx'
import { activations } from '#engine'
import { format } from '#i18n/format.ts'
import { barPath } from './bars.ts'
import { losses, moved, type One, pushOne, range } from './one.ts'
import type { Texts } from './texts/en.ts'

export const frames = {
  wide: {
    width: 640,
    height: 342,
    curve: { top: 24, bottom: 178 },
    columns: [8, 332],
    column: 300,
    rows: [236],
  },
  narrow: {
    width: 340,
    height: 498,
    curve: { top: 24, bottom: 158 },
    columns: [8],
    column: 324,
    rows: [216, 388],
  },
}
export type Size = keyof typeof frames

interface Props {
  one: One
  size: Size
  t: Texts
  /** Takes the output as it is after a drag. */
  onMove?(one: One): void
}

const rowHeight = 36
const places = Array.from({ length: 97 }, (_, n) => range.least + ((range.most - range.least) * n) / 96)

/** The sigmoid with its point, and for each loss how blame and slope make the error term. */
export function OneDrawing({ one, size, t, onMove }: Props) {
  const f = frames[size]
  const pushed = pushOne(one)
  const [left, right] = [34, f.width - 12]
  const x = scaleOf([range.least, range.most], [left, right])
  const y = scaleOf([0, 1], [f.curve.bottom, f.curve.top])
  const here = { x: round(x(one.z)), y: round(y(pushed.a)) }
  const reach = 1.4
  const tangent = [-reach, reach].map(by => ({ x: x(one.z + by), y: y(pushed.a + pushed.slope * by) }))
  const drag = (event: PointerEvent) => {
    const { left: edge, width } = (event.currentTarget as SVGElement).getBoundingClientRect()
    const at = ((event.clientX - edge) / width) * f.width
    const part = (at - left) / (right - left)
    onMove?.(moved(one, range.least + part * (range.most - range.least)))
  }
  return (
    <svg
      class={`fig-${size}`}
      viewBox={`0 0 ${f.width} ${f.height}`}
      role="img"
      aria-label={format(t.one.drawing, {
        z: shortText(one.z, 2),
        a: digitsText(pushed.a),
        target: one.target,
      })}
      onPointerDown={event => {
        event.currentTarget.setPointerCapture(event.pointerId)
        drag(event)
      }}
      onPointerMove={event => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) drag(event)
      }}
    >
      <Silent>
        {[0, 0.5, 1].map(a => (
          <g key={a}>
            <path class="grid" d={`M${left} ${round(y(a))}H${right}`} />
            <text class="tick" x={left - 6} y={round(y(a)) + 4} text-anchor="end">
              {shortText(a, 1)}
            </text>
          </g>
        ))}
        {[-6, -3, 0, 3, 6].map(z => (
          <text key={z} class="tick" x={round(x(z))} y={f.curve.bottom + 18} text-anchor="middle">
            {shortText(z)}
          </text>
        ))}
        <path class="wanted" d={`M${left} ${round(y(one.target))}H${right}`} />
        <text
          class="aside"
          // On the side where the point is not.
          x={one.z > 0 ? left + 6 : right}
          y={round(y(one.target)) - 9}
          text-anchor={one.z > 0 ? 'start' : 'end'}
        >
          {format(t.one.wanted, { target: one.target })}
        </text>
        <path
          class="curve"
          d={strokeOf(places.map(z => ({ x: x(z), y: y(activations.sigmoid.apply(z)) })))}
        />
        <path class="tangent" d={strokeOf(tangent)} />
        <path class="gap" d={`M${here.x} ${here.y}V${round(y(one.target))}`} />
        <circle class="here" cx={here.x} cy={here.y} r={7} />
        {losses.map((loss, n) => {
          const start = f.columns[n % f.columns.length]
          const top = f.rows[Math.min(n, f.rows.length - 1)]
          const { blame, delta, loss: value } = pushed[loss]
          const zero = start + f.column * 0.54
          const unit = f.column * 0.3
          const rows = [
            { name: t.one.rows.blame, value: blame, kind: 'blame' },
            { name: t.one.rows.slope, value: pushed.slope, kind: 'slope' },
            { name: t.one.rows.delta, value: delta, kind: 'delta' },
          ]
          return (
            <g key={loss} class={loss}>
              <text class="title" x={start} y={top - 14}>
                {t.losses[loss]}
              </text>
              <text class="number" x={start + f.column} y={top - 14} text-anchor="end">
                {format(t.one.rows.loss, { loss: digitsText(value, 3) })}
              </text>
              <path class="zero" d={`M${zero} ${top}v${rows.length * rowHeight - 8}`} />
              {rows.map((row, at) => {
                const place = { zero, y: top + at * rowHeight, height: 24, unit, room: unit }
                return (
                  <g key={row.kind} class={row.kind}>
                    <text class="name" x={start} y={place.y + 17}>
                      {row.name}
                    </text>
                    <path class="bar" d={barPath(row.value, place)} />
                    <text class="number" x={start + f.column} y={place.y + 17} text-anchor="end">
                      {digitsText(row.value, 3)}
                    </text>
                  </g>
                )
              })}
            </g>
          )
        })}
      </Silent>
    </svg>
  )
}
