import { digitsText } from '#drawing/number.ts'
import type { Matrix } from '#engine'

interface Props {
  /** Its upper left corner. */
  x: number
  y: number
  /** Side of a cell. */
  cell: number
  numbers: Matrix
  tone: string
  /** Significant digits; without them the cells are empty. */
  digits?: number
}

/** Characters that a cell has room for. */
const ROOM = 6

/** A number with fewer digits where its sign would lie on the edge of its cell; the table has all of them. */
function fitting(number: number, digits: number): string {
  const text = digitsText(number, digits)
  return text.length > ROOM && digits > 1 ? fitting(number, digits - 1) : text
}

/** A matrix to scale: a cell for each number. */
export function Block({ x, y, cell, numbers, tone, digits }: Props) {
  const rows = numbers.length
  const columns = numbers[0].length
  return (
    <g class={`block ${tone}`}>
      <rect x={x} y={y} width={columns * cell} height={rows * cell} />
      {Array.from({ length: columns - 1 }, (_, c) => (
        <path key={`c${c}`} d={`M${x + (c + 1) * cell} ${y}v${rows * cell}`} />
      ))}
      {Array.from({ length: rows - 1 }, (_, r) => (
        <path key={`r${r}`} d={`M${x} ${y + (r + 1) * cell}h${columns * cell}`} />
      ))}
      {digits !== undefined &&
        numbers.map((row, r) =>
          row.map((number, c) => (
            <text
              key={`${r},${c}`}
              x={x + (c + 0.5) * cell}
              y={y + (r + 0.5) * cell + 4}
              text-anchor="middle"
            >
              {fitting(number, digits)}
            </text>
          )),
        )}
    </g>
  )
}
