import { harmless, numberText } from '../csv.ts'
import { linesOf, separatorOf } from '../csv-cells.ts'
import { type Decoded, decoded, encoded } from './encoding.ts'
import type { Sheet } from './sheet.ts'

/**
 * A table in CSV or the like, of which single cells are replaced: all that is not is the same byte for byte.
 */
export function textTable(bytes: Uint8Array): Sheet {
  const source = decoded(bytes)
  const { text } = source
  const separator = separatorOf(text)
  const lines = linesOf(text, separator)
  const rows = lines.map(line => line.map(({ value }) => value))
  const comma = decimalComma(rows, separator)
  const changes = new Map<string, string | number>()
  return {
    rows,
    comma,
    set: (row, column, value) => void changes.set(`${row} ${column}`, value),
    async bytes() {
      const parts: string[] = []
      let at = 0
      const put = (from: number, to: number, piece: string) => {
        parts.push(text.slice(at, from), piece)
        at = to
      }
      for (const [row, line] of lines.entries()) {
        for (const [column, { start, end, quoted }] of line.entries()) {
          const value = changes.get(`${row} ${column}`)
          if (value !== undefined) put(start, end, written(value, quoted))
        }
        // A new column: after what the line has, with the cells between that it lacks.
        const last = line.at(-1)!
        for (let column = line.length; column < width(); column++) {
          const value = changes.get(`${row} ${column}`)
          put(last.end, last.end, separator + (value === undefined ? '' : written(value, false)))
        }
      }
      parts.push(text.slice(at))
      return encoded({ ...source, text: parts.join('') } satisfies Decoded)
    },
  }

  function width(): number {
    let most = 0
    for (const key of changes.keys()) most = Math.max(most, Number(key.split(' ')[1]) + 1)
    return most
  }

  function written(value: string | number, quoted: boolean): string {
    const plain = typeof value === 'number' ? numberText(value, comma) : harmless(value)
    return quoted || plain.includes(separator) || /["\r\n]/.test(plain)
      ? `"${plain.replaceAll('"', '""')}"`
      : plain
  }
}

/** By the numbers that are there; without any, a table that separates by semicolons is of a country that writes commas. */
function decimalComma(rows: readonly string[][], separator: string): boolean {
  let balance = 0
  for (const cell of rows.flat()) {
    if (/^\s*-?\d+,\d+\s*%?$/.test(cell)) balance++
    if (/^\s*-?\d+\.\d+\s*%?$/.test(cell)) balance--
  }
  return balance === 0 ? separator === ';' : balance > 0
}
