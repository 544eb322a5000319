import type { Literal } from './literals.ts'

export type Table = Literal[][]

export const isTable = (value: Literal): value is Table =>
  Array.isArray(value) && value.length > 0 && value.every(row => Array.isArray(row))

export const columnsOf = (table: Table): number => Math.max(0, ...table.map(row => row.length))

export const exchanged = (table: Table): Table =>
  Array.from({ length: columnsOf(table) }, (_, i) => table.map(row => row[i] ?? null))

/**
 * Turns the tables so that row j leads to unit j, where their shapes fit together only the other way round.
 *
 * @param tables one for each layer; a list with one row may be a column
 * @param inputs how many inputs there may be; empty: not known
 */
export function orient(tables: Table[], inputs: number[]): { tables: Table[]; isExchanged: boolean } {
  const asWritten = chain(tables, inputs)
  if (asWritten) return { tables: asWritten, isExchanged: false }
  const other = chain(tables.map(exchanged), inputs)
  // Where neither fits, the reader of descriptions says which table does not.
  return other ? { tables: other, isExchanged: true } : { tables, isExchanged: false }
}

/** The tables, each with as many columns as the one before has rows; undefined where they do not fit. */
function chain(tables: Table[], inputs: number[]): Table[] | undefined {
  const found: Table[] = []
  for (const table of tables) {
    const before = found.at(-1)
    const wanted = before ? [before.length] : inputs
    const fits = (one: Table) => wanted.length === 0 || wanted.includes(columnsOf(one))
    // A list is a row or a column, whichever fits.
    const isList = table.length === 1 || columnsOf(table) === 1
    const chosen = fits(table) ? table : isList && fits(exchanged(table)) ? exchanged(table) : undefined
    if (!chosen) return undefined
    found.push(chosen)
  }
  return found
}
