import { type CellStyle, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import { saveFile } from '#classroom/browser/save.ts'
import type { Numbers } from './numbers.ts'
import { type Sheet, type SheetCell, sheetOf } from './sheet.ts'
import type { Texts } from './texts/en.ts'

/** The name of the file, and of its one sheet. */
const NAME = 'worked-example'
const FORM = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const plain = { name: 'Calibri', size: 11 }
const styles: Record<SheetCell['kind'], CellStyle> = {
  title: { font: { ...plain, bold: true, size: 14 } },
  head: { font: { ...plain, bold: true } },
  text: { font: plain },
  given: { font: { ...plain, color: { rgb: '1F5FA8' } } },
  formula: { font: plain, numFmt: '0.000000' },
}

/**
 * Saves the worked example as a spreadsheet with formulas.
 *
 * @returns the name of the file
 */
export async function saveSpreadsheet(numbers: Numbers, t: Texts): Promise<string> {
  const file = `${NAME}.xlsx`
  saveFile(file, await workbookOf(sheetOf(numbers, t)), FORM)
  return file
}

/** A workbook (.xlsx) of one sheet; each formula has its present value beside it, for whoever computes nothing. */
export async function workbookOf(sheet: Sheet): Promise<Uint8Array<ArrayBuffer>> {
  const cells: NonNullable<WriteSheet['cells']> = new Map()
  for (const [r, row] of sheet.entries())
    for (const [c, cell] of row.entries())
      if (cell) cells.set(`${r},${c}`, { ...contentOf(cell), style: styles[cell.kind] })
  const rows = sheet.map(row => row.map(() => null))
  const columns = [{ width: 34 }, ...Array.from({ length: 5 }, () => ({ width: 14 }))]
  return new Uint8Array(await writeXlsx({ sheets: [{ name: NAME, rows, cells, columns }] }))
}

function contentOf(cell: SheetCell) {
  if (cell.kind === 'formula')
    return {
      type: 'formula' as const,
      formula: cell.formula,
      formulaResult: cell.value,
      value: cell.value,
    }
  if (cell.kind === 'given') return { type: 'number' as const, value: cell.value }
  return { type: 'string' as const, value: cell.text }
}
