import { scaleOf } from '#drawing/axes.ts'
import { arrowhead, round } from '#drawing/geometry.ts'
import { signedText } from '#drawing/number.ts'
import { format } from '#i18n/format.ts'
import type { Texts } from './texts/en.ts'

interface Props {
  /** The derivative of each pair's loss with respect to the weight. */
  derivatives: readonly number[]
  mean: number
  t: Texts['arrows']
}

const width = 400
const row = 38
const middle = 210

/** What each pair wants of one weight: a step against its derivative; and the step that the mean takes. */
export function Arrows({ derivatives, mean, t }: Props) {
  const steps = [...derivatives, mean].map(derivative => -derivative)
  const most = Math.max(...steps.map(Math.abs))
  const place = scaleOf([-most, most], [middle - 120, middle + 120])
  const height = steps.length * row + 44
  const said = steps.map(step => signedText(step))
  const described = format(t.described, {
    arrows: derivatives.map((_, n) => format(t.arrow, { n: n + 1, step: said[n] })).join(', '),
    mean: said.at(-1)!,
  })
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={described}>
      <text class="soft" x={middle - 66} y={14}>
        ‹ {t.smaller}
      </text>
      <text class="soft" x={middle + 66} y={14}>
        {t.larger} ›
      </text>
      <path class="level" d={`M${middle} 24V${height - 8}`} />
      {steps.map((step, n) => {
        const y = 44 + n * row
        const last = n === derivatives.length
        const to = { x: place(step), y }
        return (
          <g key={n} class={last ? 'mean' : ''}>
            <text x={6} y={y + 5} text-anchor="start">
              {last ? t.mean : format(t.pair, { n: n + 1 })}
            </text>
            <path class="shaft" d={`M${middle} ${y}H${round(to.x)}`} />
            <path class="tip" d={arrowhead({ x: middle, y }, to, 10)} />
            <text
              class="number"
              x={round(to.x) + (step < 0 ? -10 : 10)}
              y={y + 5}
              text-anchor={step < 0 ? 'end' : 'start'}
            >
              {said[n]}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
