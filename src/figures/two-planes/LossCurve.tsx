import { scaleOf, strokeOf } from '#drawing/axes.ts'
import { round } from '#drawing/geometry.ts'
import { shortText } from '#drawing/number.ts'
import { Silent } from '#drawing/Silent.tsx'
import { lastStep, type Moment, shareOf } from './run.ts'

const frames = {
  wide: { width: 640, height: 130, left: 44, right: 14, top: 14, bottom: 24 },
  narrow: { width: 340, height: 118, left: 36, right: 8, top: 14, bottom: 24 },
}

interface Props {
  moments: readonly Moment[]
  at: number
  size: keyof typeof frames
  label: string
  names: { steps: string; loss: string }
}

/** The loss over the steps, with a cursor at the present one; the steps' axis is that of the slider. */
export function LossCurve({ moments, at, size, label, names }: Props) {
  const f = frames[size]
  const top = Math.max(0.14, ...moments.map(({ loss }) => loss))
  const x = scaleOf([0, 1], [f.left, f.width - f.right])
  const y = scaleOf([0, top], [f.height - f.bottom, f.top])
  const place = ({ step, loss }: Moment) => ({ x: round(x(shareOf(step))), y: round(y(loss)) })
  const here = place(moments[at])
  return (
    <svg
      class={`fig-planes-loss fig-${size}`}
      viewBox={`0 0 ${f.width} ${f.height}`}
      role="img"
      aria-label={label}
    >
      <Silent>
        {[0, 0.05, 0.1].map(loss => (
          <g key={loss}>
            <path class="grid" d={`M${f.left} ${round(y(loss))}H${f.width - f.right}`} />
            <text class="tick" x={f.left - 6} y={round(y(loss)) + 4} text-anchor="end">
              {shortText(loss, 2)}
            </text>
          </g>
        ))}
        {[0, 10, 100, 1000, lastStep].map(step => (
          <text
            key={step}
            class="tick"
            x={round(x(shareOf(step)))}
            y={f.height - f.bottom + 17}
            text-anchor={step === lastStep ? 'end' : 'middle'}
          >
            {step}
          </text>
        ))}
        <text class="axis" x={round(x(shareOf(3500)))} y={f.height - f.bottom + 17} text-anchor="middle">
          {names.steps}
        </text>
        <text class="axis" x={f.left + 4} y={f.top - 2}>
          {names.loss}
        </text>
        <path class="curve" d={strokeOf(moments.map(place))} />
        <path class="cursor" d={`M${here.x} ${f.top}V${f.height - f.bottom}`} />
        <circle class="here" cx={here.x} cy={here.y} r={5} />
      </Silent>
    </svg>
  )
}
