import type { CheckResult } from '#grader/result.ts'
import type { Texts } from '#i18n/en.ts'
import { format } from '#i18n/format.ts'
import { drawingOf } from './network.ts'

interface Props {
  data: NonNullable<CheckResult['data']>
  tensor: string
  t: Texts['exercise']['verdict']
}

const [width, rowHeight, radius, margin] = [440, 44, 11, 34]

/** The failing case's network with the wrong weights marked: thicker and dashed, not by colour alone. */
export function CaseNetwork({ data, tensor, t }: Props) {
  const wrong = data.comparisons.filter(
    ({ relativeError }) => !(typeof relativeError === 'number' && relativeError <= 1e-5),
  )
  const drawing = drawingOf(data.args, wrong, tensor)
  if (!drawing || Math.max(...drawing.sizes) > 12) return null
  const { sizes, wrongEdges, wrongUnits } = drawing
  const height = Math.max(...sizes) * rowHeight
  const x = (layer: number) => margin + (layer * (width - 2 * margin)) / (sizes.length - 1)
  const y = (layer: number, unit: number) => height / 2 + (unit - (sizes[layer] - 1) / 2) * rowHeight
  const names = wrong.map(
    ({ tensor: named, index }) => `${named || tensor}${index.map(i => `[${i}]`).join('')}`,
  )
  const label = names.length > 0 ? format(t.network, { entries: names.join(', ') }) : t.networkNone
  const isWrong = (layer: number, to: number, from: number) =>
    wrongEdges.some(edge => edge.layer === layer && edge.to === to && edge.from === from)
  return (
    <svg class="case-network" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {sizes
        .slice(1)
        .flatMap((size, k) =>
          Array.from({ length: size }, (_, to) =>
            Array.from({ length: sizes[k] }, (_, from) => (
              <line
                key={`${k} ${to} ${from}`}
                class={isWrong(k + 1, to, from) ? 'wrong' : undefined}
                x1={x(k)}
                y1={y(k, from)}
                x2={x(k + 1)}
                y2={y(k + 1, to)}
              />
            )),
          ),
        )}
      {sizes.flatMap((size, layer) =>
        Array.from({ length: size }, (_, unit) => (
          <circle
            key={`${layer} ${unit}`}
            class={wrongUnits.some(u => u.layer === layer && u.unit === unit) ? 'wrong' : undefined}
            cx={x(layer)}
            cy={y(layer, unit)}
            r={radius}
          />
        )),
      )}
    </svg>
  )
}
