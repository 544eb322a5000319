import { numberText, shortText, signedText } from '#drawing/number.ts'
import { Silent } from '#drawing/Silent.tsx'
import { format } from '#i18n/format.ts'
import type { Curve, Nudged, Subject } from './curve.ts'
import { frames, plotOf } from './plotted.ts'
import type { Texts } from './texts/en.ts'

interface Props {
  curve: Curve
  now: Nudged
  size: 'wide' | 'narrow'
  names: Texts[Subject]
}

/** The curve with its slope at the present point, and the triangle of the nudge. */
export function Plot({ curve, now, size, names }: Props) {
  const { width, height } = frames[size]
  const plot = plotOf(curve, now, size)
  const { here, there, corner, origin } = plot
  const [a, b] = plot.tangent
  return (
    <svg
      class={`fig-plot fig-${size}`}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={format(names.drawing, {
        w: shortText(now.w, 2),
        E: numberText(now.E),
        slope: signedText(now.slope),
      })}
    >
      <Silent>
        {plot.ticksY.map(({ y, E }) => (
          <g key={E}>
            <path class="grid" d={`M${origin.x} ${y}H${width - 8}`} />
            <text x={origin.x - 6} y={y + 4} text-anchor="end">
              {shortText(E, 3)}
            </text>
          </g>
        ))}
        {plot.ticksX.map(({ x, w }) => (
          <text key={w} x={x} y={origin.y + 18} text-anchor="middle">
            {shortText(w, 1)}
          </text>
        ))}
        <text class="aside" x={width - 8} y={height - 3} text-anchor="end">
          {names.axisX}
        </text>
        <text class="aside" x={origin.x + 6} y={12}>
          {names.axisY}
        </text>
        <path class="curve" d={plot.curve} />
        <path class="tangent" d={`M${a.x} ${a.y}L${b.x} ${b.y}`} />
        <path class="legs" d={`M${here.x} ${here.y}L${corner.x} ${corner.y}L${there.x} ${there.y}`} />
        <circle class="there" cx={there.x} cy={there.y} r={5} />
        <circle class="here" cx={here.x} cy={here.y} r={6} />
      </Silent>
    </svg>
  )
}
