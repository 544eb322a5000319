import { openXlsx, saveXlsx } from 'hucre/xlsx'
import { harmless } from '../csv.ts'
import type { Sheet } from './sheet.ts'

/**
 * A workbook; its first sheet with people in it is the table.
 *
 * @throws when it is none, or is locked by a password
 */
export async function workbook(bytes: Uint8Array): Promise<Sheet> {
  const book = await openXlsx(bytes, { readStyles: true })
  const sheet = book.sheets.find(({ rows }) => rows.length > 1) ?? book.sheets[0]!
  const shown = (value: unknown): string => {
    if (value === null || value === undefined) return ''
    if (value instanceof Date) return value.toISOString().slice(0, 10)
    if (typeof value === 'object') return String((value as { result?: unknown }).result ?? '')
    return String(value)
  }
  return {
    rows: sheet.rows.map(row => [...row].map(shown)),
    comma: false,
    set(row, column, value) {
      const cells = sheet.rows[row]!
      while (cells.length < column) cells.push(null)
      cells[column] = typeof value === 'number' ? Math.round(value * 1e4) / 1e4 : harmless(value)
      // A cell with a style has its value there as well, and that is the one that is written.
      const styled = sheet.cells?.get(`${row},${column}`)
      if (!styled) return
      styled.value = cells[column]
      styled.type = typeof value === 'number' ? 'number' : 'string'
      delete styled.formula
      delete styled.formulaResult
    },
    async bytes() {
      return new Uint8Array(await saveXlsx(book))
    },
  }
}
