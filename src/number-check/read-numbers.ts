import { type Own, type Place, TABLES, type Table } from './example.ts'
import { readPrinted } from './printed.ts'
import { ExampleProblem, received } from './problem.ts'
import { allowOnly, readList } from './read-list.ts'

/** What the reader of a worked example has computed. */
interface OwnNumbers {
  numbers: Own[]
  /** Tables of weights whose rows and columns came exchanged, as their shape shows. */
  transposed: string[]
}

/**
 * Reads the reader's own numbers; what is blank is null or left out, a number or a whole table.
 *
 * @param sizes inputs, then units of each layer
 * @param isSingle there is one input, not a list of them: then no table has an axis for examples
 */
export function readNumbers(
  given: unknown,
  sizes: number[],
  examples: number,
  isSingle: boolean,
): OwnNumbers {
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw new ExampleProblem('missing', { place: 'numbers', expected: '{ "a": …, "delta": …, … }' })
  allowOnly(given, TABLES, 'numbers')
  const reader = new NumbersReader(sizes, examples, isSingle)
  for (const table of TABLES) reader.read(table, (given as Record<string, unknown>)[table])
  return reader.found
}

class NumbersReader {
  readonly found: OwnNumbers = { numbers: [], transposed: [] }
  private readonly sizes: number[]
  private readonly examples: number
  private readonly isSingle: boolean

  constructor(sizes: number[], examples: number, isSingle: boolean) {
    this.sizes = sizes
    this.examples = examples
    this.isSingle = isSingle
  }

  read(table: Table, given: unknown): void {
    const path = `numbers.${table}`
    if (table === 'lossBefore' || table === 'lossAfter') this.one({ table, at: [] }, given, path)
    else if (table === 'z' || table === 'a' || table === 'delta')
      this.eachExample(table, given, path, this.layers)
    else if (table === 'error')
      this.eachExample(table, given, path, (part, at, place) =>
        this.units(part, this.sizes.length - 2, at, place),
      )
    else this.layers(given, path, { table, at: [] })
  }

  private eachExample(
    table: Table,
    given: unknown,
    path: string,
    read: (given: unknown, path: string, place: Place & { table: Table }) => void,
  ): void {
    if (isBlank(given)) return
    if (this.isSingle) {
      read.call(this, given, path, { table, example: 0, at: [] })
      return
    }
    for (const [example, part] of readList(given, this.examples, path).entries())
      if (!isBlank(part)) read.call(this, part, `${path}[${example}]`, { table, example, at: [] })
  }

  private layers(given: unknown, path: string, place: Place & { table: Table }): void {
    if (isBlank(given)) return
    for (const [layer, part] of readList(given, this.sizes.length - 1, path).entries()) {
      const at = { ...place, layer }
      if (['dW', 'stepW', 'newW'].includes(place.table)) this.matrix(part, layer, `${path}[${layer}]`, at)
      else this.units(part, layer, `${path}[${layer}]`, at)
    }
  }

  private units(given: unknown, layer: number, path: string, place: Place & { table: Table }): void {
    if (isBlank(given)) return
    for (const [j, part] of readList(given, this.sizes[layer + 1]!, path).entries())
      this.one({ ...place, at: [...place.at, j] }, part, `${path}[${j}]`)
  }

  private matrix(given: unknown, layer: number, path: string, place: Place & { table: Table }): void {
    if (isBlank(given)) return
    const [rows, columns] = [this.sizes[layer + 1]!, this.sizes[layer]!]
    const isTransposed =
      rows !== columns &&
      Array.isArray(given) &&
      given.length === columns &&
      given.every(row => Array.isArray(row) && row.length === rows)
    if (isTransposed) this.found.transposed.push(path.replace('numbers.', ''))
    const [outer, inner] = isTransposed ? [columns, rows] : [rows, columns]
    for (const [one, row] of readList(given, outer, path).entries()) {
      if (isBlank(row)) continue
      for (const [other, part] of readList(row, inner, `${path}[${one}]`).entries())
        this.one(
          { ...place, at: isTransposed ? [other, one] : [one, other] },
          part,
          `${path}[${one}][${other}]`,
        )
    }
  }

  private one(place: Place & { table: Table }, given: unknown, path: string): void {
    if (isBlank(given)) return
    const printed = readPrinted(given)
    if (!printed) throw new ExampleProblem('number', { place: path, received: received(given) })
    this.found.numbers.push({ ...place, path: path.replace('numbers.', ''), printed })
  }
}

const isBlank = (given: unknown) => given === null || given === undefined
