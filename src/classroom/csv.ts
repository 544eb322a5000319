/**
 * A table as CSV, with CRLF and a comma, as spreadsheets and schools' systems read it.
 *
 * Numbers are written as they are; a text that a spreadsheet would take for a formula gets an apostrophe before it.
 */
export function toCsv(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map(row => `${row.map(cell).join(',')}\r\n`).join('')
}

/** A text that no spreadsheet computes. */
export function harmless(text: string): string {
  return /^\s*[=+\-@|\uff1d\uff0b\uff0d\uff20]/.test(text) || /^[\t\r\n]/.test(text) ? `'${text}` : text
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
