import { round } from '#drawing/geometry.ts'
import { networkDrawing } from '#drawing/network.ts'
import type { CheckResult } from '#grader/result.ts'
import type { Texts } from '#i18n/en.ts'
import { format } from '#i18n/format.ts'
import { drawingOf } from './network.ts'

interface Props {
  data: NonNullable<CheckResult['data']>
  tensor: string
  t: Texts['exercise']['verdict']
}

const [width, spacing, radius, marginX] = [440, 44, 11, 34]

/** The failing case's network with the wrong weights marked: thicker and dashed, not by colour alone. */
export function CaseNetwork({ data, tensor, t }: Props) {
  const wrong = data.comparisons.filter(
    ({ relativeError }) => !(typeof relativeError === 'number' && relativeError <= 1e-5),
  )
  const drawing = drawingOf(data.args, wrong, tensor)
  if (!drawing || Math.max(...drawing.sizes) > 12) return null
  const { sizes, wrongEdges, wrongUnits } = drawing
  const height = Math.max(...sizes) * spacing
  const { places, lines } = networkDrawing(sizes, { width, height, marginX, spacing })
  const names = wrong.map(
    ({ tensor: named, index }) => `${named || tensor}${index.map(i => `[${i}]`).join('')}`,
  )
  const label = names.length > 0 ? format(t.network, { entries: names.join(', ') }) : t.networkNone
  const isWrong = (layer: number, to: number, from: number) =>
    wrongEdges.some(edge => edge.layer === layer && edge.to === to && edge.from === from)
  return (
    <svg class="case-network" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {lines.map(({ from, to, d }) => (
        <path key={d} class={isWrong(to[0], to[1], from[1]) ? 'wrong' : undefined} d={d} />
      ))}
      {places.flatMap((units, layer) =>
        units.map(({ x, y }, unit) => (
          <circle
            key={`${layer} ${unit}`}
            class={wrongUnits.some(u => u.layer === layer && u.unit === unit) ? 'wrong' : undefined}
            cx={round(x)}
            cy={round(y)}
            r={radius}
          />
        )),
      )}
    </svg>
  )
}
