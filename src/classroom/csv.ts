import { linesOf, separatorOf } from './csv-cells.ts'
import { visible } from './visible.ts'

/** How a teacher's spreadsheet separates cells and writes numbers. */
export interface CsvStyle {
  separator: ',' | ';' | '\t'
  comma: boolean
}

export const USUAL: CsvStyle = { separator: ',', comma: false }

/**
 * A table as CSV, with CRLF, as spreadsheets and schools' systems read it.
 *
 * Numbers are written as they are; a text that a spreadsheet would take for a formula gets an apostrophe before it.
 */
export function toCsv(rows: readonly (readonly (string | number)[])[], style = USUAL): string {
  return rows.map(row => `${row.map(value => cell(value, style)).join(style.separator)}\r\n`).join('')
}

/** What a spreadsheet takes for the beginning of a formula, when nothing but spaces and quotes are before it. */
const FORMULA = /[=+\-@|\uff1d\uff0b\uff0d\uff20]/
const BEFORE = /[\s"']/
/** What may end a cell for a spreadsheet that separates by another sign than ours and splits within our quotes. */
const ENDS = /[;\t\r\n]/

/**
 * A text that no spreadsheet computes, wherever that one's separator splits it, and in which nothing hides.
 *
 * An apostrophe goes before what would be a formula: a spreadsheet takes what follows for a text.
 */
export function harmless(text: string): string {
  const letters = [...visible(text)]
  // From the end, so that one look at each letter is enough: whether a cell that begins here is a formula.
  let formula = false
  for (let n = letters.length - 1; n >= 0; n--) {
    const letter = letters[n]!
    if (formula && ENDS.test(letter)) letters[n] = `${letter}'`
    formula = FORMULA.test(letter) || (formula && BEFORE.test(letter))
  }
  return `${formula || /^[\t\n]/.test(text) ? "'" : ''}${letters.join('')}`
}

function cell(value: string | number, { separator, comma }: CsvStyle): string {
  const text = typeof value === 'number' ? numberText(value, comma) : harmless(value)
  return /["\t\r\n;,]/.test(text) && (text.includes(separator) || typeof value === 'string')
    ? `"${text.replaceAll('"', '""')}"`
    : text
}

/** A number to at most four places, without thousands. */
export function numberText(value: number, comma: boolean): string {
  const text = String(Math.round(value * 1e4) / 1e4)
  return comma ? text.replace('.', ',') : text
}

/**
 * Reads a CSV file: commas, semicolons or tabs, by what its first line has most of.
 *
 * @returns rows of cells, empty lines left out
 */
export function parseCsv(text: string): string[][] {
  const source = text.replace(/^\uFEFF/, '')
  return linesOf(source, separatorOf(source)).map(line => line.map(({ value }) => value))
}
