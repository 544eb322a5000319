import { between, layered, round } from '#drawing/geometry.ts'
import { connectionsOf, lineBetween } from '#drawing/network.ts'
import { format } from '#i18n/format.ts'
import type { CheckedNumber } from '#number-check/check.ts'
import { placeText, type Words } from './place-text.ts'
import type { Sheet } from './sheet.ts'

interface Props {
  sheet: Sheet
  number: CheckedNumber
  words: Words
}

/** Larger networks would be a tangle. */
const [MAX_UNITS, MAX_LAYERS] = [12, 6]
const [width, spacing, radius, marginX] = [440, 46, 13, 30]

/** The network with a number's unit, weight or loss marked: thicker and dashed, not by colour alone. */
export function NumberDrawing({ sheet, number, words }: Props) {
  const { sizes } = sheet
  if (Math.max(...sizes) > MAX_UNITS || sizes.length > MAX_LAYERS) return null
  const { table, at } = number
  const isLoss = table === 'lossBefore' || table === 'lossAfter'
  const last = sizes.length - 1
  const layer = number.layer === undefined ? last : number.layer + 1
  const height = Math.max(2, ...sizes) * spacing
  const places = layered([...sizes, 1], { width, height, marginX, spacing })
  const [loss] = places.at(-1)!
  const place = placeText(number, sheet, words)
  const label = format(isLoss ? words.t.drawingLoss : words.t.drawing, { place })
  const isEdge = (to: number, unit: number, from: number) =>
    at.length === 2 && to === layer && unit === at[0] && from === at[1]
  const isUnit = (l: number, unit: number) => at.length === 1 && l === layer && unit === at[0]
  const mark = (isMarked: boolean) => (isMarked ? 'wrong' : undefined)
  return (
    <svg class="check-net" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {connectionsOf(sizes).map(({ from, to }) => (
        <path
          key={`${from} ${to}`}
          class={mark(isEdge(to[0], to[1], from[1]))}
          d={lineBetween(places[from[0]][from[1]], places[to[0]][to[1]], radius)}
        />
      ))}
      {places[last].map((output, unit) => {
        const [start, end] = between(output, loss, radius, radius)
        const d = `M${round(start.x)} ${round(start.y)}L${round(end.x)} ${round(end.y)}`
        return <path key={unit} class="to-loss" d={d} />
      })}
      {places.slice(0, -1).flatMap((units, l) =>
        units.map(({ x, y }, unit) => (
          <g key={`${l} ${unit}`}>
            <circle class={mark(isUnit(l, unit))} cx={round(x)} cy={round(y)} r={radius} />
            <text x={round(x)} y={round(y + 4)} text-anchor="middle">
              {unit + 1}
            </text>
          </g>
        )),
      )}
      <rect
        class={mark(isLoss)}
        x={round(loss.x - radius)}
        y={round(loss.y - radius)}
        width={2 * radius}
        height={2 * radius}
      />
      <text x={round(loss.x)} y={round(loss.y + 4)} text-anchor="middle">
        E
      </text>
    </svg>
  )
}
