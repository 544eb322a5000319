import { shownNumber } from '#runner/number-text.ts'

/**
 * Numbers as texts of one width, their decimal points above one another, for a face in which all signs are as wide.
 *
 * @param values as the sandbox rounded them; NaN and infinities stand at the right
 */
export function aligned(values: readonly number[]): string[] {
  const parts = values.map(value => {
    const text = shownNumber(value)
    const at = text.search(/[.e]/)
    return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at)]
  })
  const before = Math.max(...parts.map(([whole]) => whole!.length))
  const after = Math.max(...parts.map(([, rest]) => rest!.length))
  return parts.map(([whole, rest]) => whole!.padStart(before) + rest!.padEnd(after))
}

/** The columns of a matrix, each aligned by itself. */
export function alignedRows(rows: readonly (readonly number[])[]): string[][] {
  const width = rows[0]?.length ?? 0
  const columns = Array.from({ length: width }, (_, i) => aligned(rows.map(row => row[i]!)))
  return rows.map((_, j) => columns.map(column => column[j]!))
}
