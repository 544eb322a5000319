import { ExampleProblem } from '../problem.ts'
import type { Literal, Statement } from './literals.ts'
import { meaningOf } from './names.ts'

/** What a spreadsheet's cells were found to be. */
export interface Cells {
  statements: Statement[]
  /** Decimal commas were read as points. */
  hasCommas: boolean
}

const NUMBER = /^[+\-−]?(?:\d+[.,]?\d*|[.,]\d+)(?:e[+-]?\d+)?$/i
const COMMA = /^[+\-−]?\d*,\d+(?:e[+-]?\d+)?$/i
const BLANK = /^[?–—-]?$/

/** Quantities whose values are words. */
const WORDY = new Set([
  'activations',
  'loss',
  'lossBefore',
  'batch',
  'about',
  'fixedBiases',
  'sharedBiases',
  'errorSign',
])

/**
 * Reads cells as a spreadsheet copies them: a heading above each block, or to its left; blocks may stand side by side.
 *
 * @throws ExampleProblem with the line
 */
export function cellsOf(text: string): Cells {
  const lines = text.split(/\r?\n/)
  const split = splitterFor(text)
  const rows = lines.map(line => split(line).map(cell => cell.trim().replace(/^"(.*)"$/, '$1')))
  const hasCommas = decimalCommas(rows)
  const blocks: Block[] = []
  let open: Block[] = []
  for (const [n, row] of rows.entries()) {
    const line = n + 1
    if (row.every(cell => cell === '')) {
      // A blank line ends what stands above it only where something does.
      open = open.filter(({ rows }) => rows.length === 0)
      continue
    }
    const headings = headingsOf(row, open)
    if (headings.length === 0) append(open, row, line)
    else {
      open = headings.map((column, h) => heading(row, column, headings[h + 1] ?? row.length, line))
      blocks.push(...open)
    }
  }
  return { statements: blocks.map(block => statementOf(block, hasCommas)), hasCommas }
}

interface Block {
  name: string
  line: number
  /** The columns that belong to it. */
  from: number
  to: number
  rows: string[][]
}

/** Tabs part cells, else semicolons, else commas where those cannot be decimal, else blanks between numbers. */
function splitterFor(text: string): (line: string) => string[] {
  if (text.includes('\t')) return line => line.split('\t')
  if (text.includes(';')) return line => line.split(';')
  const isComma = /,[^\n]*,/.test(text) || (text.includes(',') && /\d\.\d/.test(text))
  if (isComma) return line => line.split(',')
  return line => (NUMBER.test(line.trim().split(/\s+/).at(-1)!) ? line.trim().split(/\s+/) : [line])
}

/** The columns with headings; to the right of one that takes words stand its values. */
function headingsOf(row: string[], open: Block[]): number[] {
  const found: number[] = []
  for (const [column, cell] of row.entries()) {
    const left = found.at(-1)
    const isValue = left !== undefined && isWordy(row[left]!) && meaningOf(cell) === undefined
    if (!isValue && isHeading(cell, column, open)) found.push(column)
  }
  return found
}

/** A word is a heading, unless it is the value of one that takes words. */
function isHeading(cell: string, column: number, open: Block[]): boolean {
  if (NUMBER.test(cell) || BLANK.test(cell)) return false
  const above = open.find(({ from, to }) => column >= from && column < to)
  return !above || above.rows.length > 0 || !isWordy(above.name) || meaningOf(cell) !== undefined
}

const isWordy = (name: string) => WORDY.has(meaningOf(name)?.quantity ?? '')

/** A heading, with what stands to its right in the same row. */
function heading(row: string[], column: number, next: number, line: number): Block {
  const name = row[column]!.replace(/\s*[:=]$/, '')
  const beside = row.slice(column + 1, next)
  const hasValues = beside.some(cell => cell !== '')
  // What goes on below a heading with values beside it is in their columns.
  const from = hasValues ? column + 1 : column
  return {
    name,
    line,
    from,
    to: next === row.length ? Number.POSITIVE_INFINITY : next,
    rows: hasValues ? [beside] : [],
  }
}

function append(open: Block[], row: string[], line: number): void {
  const isHeld = (cell: string, column: number) =>
    cell === '' || open.some(({ from, to }) => column >= from && column < to)
  const stray = row.findIndex((cell, column) => !isHeld(cell, column))
  if (stray >= 0) throw new ExampleProblem('noHeading', { line, received: row[stray]! })
  for (const block of open) block.rows.push(row.slice(block.from, Math.min(block.to, row.length)))
}

function statementOf({ name, line, rows }: Block, hasCommas: boolean): Statement {
  const width = Math.max(0, ...rows.map(row => row.findLastIndex(cell => cell !== '') + 1))
  const filled = rows.filter(row => row.some(cell => cell !== ''))
  const table = filled.map(row => Array.from({ length: width }, (_, i) => cellValue(row[i] ?? '', hasCommas)))
  if (table.length === 0 && meaningOf(name)) throw new ExampleProblem('noValues', { line, name })
  const [first = []] = table
  const value: Literal = table.length > 1 ? table : width === 1 ? first[0]! : first
  return { name, value, line }
}

function cellValue(cell: string, hasCommas: boolean): Literal {
  if (BLANK.test(cell)) return null
  const text = hasCommas && COMMA.test(cell) ? cell.replace(',', '.') : cell
  if (/^(true|false)$/i.test(text)) return /^true$/i.test(text)
  return text
    .replace('−', '-')
    .replace(/^\+/, '')
    .replace(/^(-?)\./, '$10.')
}

/**
 * Whether commas are decimal. `1,250` alone could be a thousand, and `0,25` beside `0.25` nobody can tell.
 *
 * @throws ExampleProblem where it cannot be told
 */
function decimalCommas(rows: string[][]): boolean {
  const cells = rows.flatMap((row, n) => row.map(cell => ({ cell, line: n + 1 })))
  const commas = cells.filter(({ cell }) => COMMA.test(cell))
  if (commas.length === 0) return false
  const points = cells.some(({ cell }) => NUMBER.test(cell) && cell.includes('.'))
  const isClear = commas.some(({ cell }) => !/^[+\-−]?[1-9]\d{0,2},\d{3}$/.test(cell))
  if (points || !isClear)
    throw new ExampleProblem('comma', { line: commas[0]!.line, received: commas[0]!.cell })
  return true
}
