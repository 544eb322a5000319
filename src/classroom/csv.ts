import { visible } from './visible.ts'

/**
 * A table as CSV, with CRLF and a comma, as spreadsheets and schools' systems read it.
 *
 * Numbers are written as they are; a text that a spreadsheet would take for a formula gets an apostrophe before it.
 */
export function toCsv(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map(row => `${row.map(cell).join(',')}\r\n`).join('')
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

function cell(value: string | number): string {
  if (typeof value === 'number') return String(Math.round(value * 1e4) / 1e4)
  const text = harmless(value)
  return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/**
 * Reads a CSV file: commas, semicolons or tabs, by what its first line has most of.
 *
 * @returns rows of cells, empty lines left out
 */
export function parseCsv(text: string): string[][] {
  const source = text.replace(/^\uFEFF/, '')
  const first = source.split(/\r?\n/, 1)[0]!.replace(/"[^"]*"/g, '')
  const count = (sign: string) => first.split(sign).length
  const comma = [',', ';', '\t'].toSorted((a, b) => count(b) - count(a))[0]!
  const rows: string[][] = []
  let row: string[] = []
  let field = ''
  let quoted = false
  const endField = () => {
    row.push(field)
    field = ''
  }
  const endRow = () => {
    endField()
    if (row.length > 1 || row[0] !== '') rows.push(row)
    row = []
  }
  for (let n = 0; n < source.length; n++) {
    const letter = source[n]!
    if (quoted) {
      if (letter !== '"') field += letter
      else if (source[n + 1] === '"') field += source[++n]
      else quoted = false
    } else if (letter === '"' && field === '') quoted = true
    else if (letter === comma) endField()
    else if (letter === '\n') endRow()
    else if (letter !== '\r') field += letter
  }
  if (field !== '' || row.length > 0) endRow()
  return rows
}
