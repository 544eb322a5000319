import { scaleOf, ticksOf } from '#drawing/axes.ts'
import { round } from '#drawing/geometry.ts'
import { digitsText } from '#drawing/number.ts'
import { Silent } from '#drawing/Silent.tsx'
import type { Shown } from './lab.ts'
import { lossPlot } from './loss-plot.ts'
import type { Texts } from './texts/en.ts'

const frame = { width: 340, height: 200, left: 44, right: 16, top: 20, bottom: 36 }

interface Props {
  t: Texts
  shown: Pick<Shown, 'stretches' | 'epoch' | 'loss'>
  log: boolean
  label: string
}

/** The loss over the epochs: a line, and a band where it swings between two epochs that are drawn. */
export function Curve({ t, shown, log, label }: Props) {
  const { width, height, left, right, top, bottom } = frame
  const plot = lossPlot(shown, log, { left, right: width - right, top, bottom: height - bottom })
  const x = scaleOf([0, plot.lastEpoch], [left, width - right])
  return (
    <svg class="fig-trainer-curve" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <Silent>
        {plot.ticks.map(({ y, loss }) => (
          <g key={loss}>
            <path class="grid" d={`M${left} ${y}H${width - right}`} />
            <text x={left - 5} y={y + 4} text-anchor="end">
              {digitsText(loss, 2)}
            </text>
          </g>
        ))}
        {ticksOf([0, plot.lastEpoch])
          .filter(Number.isInteger)
          .map(epoch => (
            <text key={epoch} x={round(x(epoch))} y={height - bottom + 16} text-anchor="middle">
              {epoch}
            </text>
          ))}
        <text class="axis" x={left} y={12}>
          {t.loss}
        </text>
        <text class="axis" x={width - right} y={height - 4} text-anchor="end">
          {t.epochs}
        </text>
        <path class="band" d={plot.band} />
        <path class="curve" d={plot.line} />
        <circle class="here" cx={plot.here.x} cy={plot.here.y} r={4.5} />
      </Silent>
    </svg>
  )
}
