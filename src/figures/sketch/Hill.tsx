import { scaleOf } from '#drawing/axes.ts'
import { arrowhead, type Point, round } from '#drawing/geometry.ts'
import { digitsText } from '#drawing/number.ts'
import { format } from '#i18n/format.ts'
import type { Texts } from './texts/en.ts'

/** A loss ½(x₁·w₁ + x₂·w₂ − t)² of a linear output, and the place (w₁, w₂) at which it is looked at. */
export interface Slope {
  x: readonly [number, number]
  t: number
  w: readonly [number, number]
  gradient: readonly number[]
  E: number
}

const width = 340
const height = 300
const low = 0.2
const high = 1.8
const right = scaleOf([low, high], [44, width - 12])
const up = scaleOf([low, high], [height - 34, 12])

/** The loss from above: lines of equal loss, the gradient, and the step against it. */
export function Hill({ slope, t }: { slope: Slope; t: Texts['hill'] }) {
  const { x, w, gradient, E } = slope
  const here = { x: right(w[0]), y: up(w[1]) }
  const to = (by: number): Point => ({ x: right(w[0] + by * gradient[0]), y: up(w[1] + by * gradient[1]) })
  // One step of this length leads to the bottom of the valley.
  const bottom = -1 / (x[0] ** 2 + x[1] ** 2)
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={format(t.described, { E: digitsText(E) })}>
      <rect
        class="frame"
        x={right(low)}
        y={up(high)}
        width={right(high) - right(low)}
        height={up(low) - up(high)}
      />
      {levelsOf(slope).map(({ loss, sum, from, end }) => (
        <g key={sum}>
          <path class="level" d={`M${round(from.x)} ${round(from.y)}L${round(end.x)} ${round(end.y)}`} />
          <text class="number small" x={round(end.x) - 14} y={round(end.y) - 7}>
            {digitsText(loss)}
          </text>
        </g>
      ))}
      {[0.5, 1, 1.5].map(tick => (
        <g key={tick}>
          <text class="number small" x={round(right(tick))} y={height - 18}>
            {digitsText(tick)}
          </text>
          <text class="number small" x={right(low) - 8} y={round(up(tick)) + 4} text-anchor="end">
            {digitsText(tick)}
          </text>
        </g>
      ))}
      <text x={(right(low) + right(high)) / 2} y={height - 2}>
        w₁
      </text>
      <text x={12} y={(up(low) + up(high)) / 2 + 5}>
        w₂
      </text>
      <Arrow class="backward" from={here} to={to(0.24)} />
      <Arrow class="forward" from={here} to={to(bottom)} />
      <circle class="place" cx={round(here.x)} cy={round(here.y)} r={5} />
      <text class="backward" x={round(to(0.24).x) + 4} y={round(to(0.24).y) - 8}>
        {t.gradient}
      </text>
      <text class="forward" x={round(to(bottom).x) - 4} y={round(to(bottom).y) + 20}>
        {t.step}
      </text>
      <text x={round(here.x) - 6} y={round(here.y) - 12} text-anchor="end">
        {t.place}
      </text>
    </svg>
  )
}

/** Lines on which the output, and so the loss, is the same; each from the upper edge to the lower one, or a side. */
function levelsOf({ x, t }: Slope): { loss: number; sum: number; from: Point; end: Point }[] {
  return [-1, 0, 1, 2, 3].map(error => {
    const sum = t + error
    const w1At = (w2: number) => (sum - x[1] * w2) / x[0]
    const w2At = (w1: number) => (sum - x[0] * w1) / x[1]
    const ends = [
      { w1: w1At(high), w2: high },
      { w1: w1At(low), w2: low },
    ].map(({ w1, w2 }) => {
      const inside = Math.min(high, Math.max(low, w1))
      return inside === w1 ? { w1, w2 } : { w1: inside, w2: w2At(inside) }
    })
    const [from, end] = ends.map(({ w1, w2 }) => ({ x: right(w1), y: up(w2) }))
    return { loss: error ** 2 / 2, sum, from, end }
  })
}

function Arrow({ class: tone, from, to }: { class: string; from: Point; to: Point }) {
  return (
    <g class={tone}>
      <path class="shaft" d={`M${round(from.x)} ${round(from.y)}L${round(to.x)} ${round(to.y)}`} />
      <path class="tip" d={arrowhead(from, to, 11)} />
    </g>
  )
}
