import type { Field, Sheet, SheetTable } from './sheet.ts'

/** What a row or a column is headed by; counted from 0. */
export type Head =
  | { kind: 'to' | 'from' | 'unit' | 'input' | 'output'; n: number }
  | { kind: 'table'; table: SheetTable; example?: number }
  | { kind: 'bias' }

/** A table of fields. */
export interface Grid {
  /** The layer that it is of, from 0; absent for what belongs to the whole network. */
  layer?: number
  /** What all its fields are, where that is one thing. */
  table?: SheetTable
  columns: Head[]
  rows: { head: Head; fields: Field[] }[]
}

/** A part of the reader's own numbers, in the order of computation. */
export interface Part {
  name: 'forward' | 'backward' | 'gradients' | 'steps' | 'after'
  grids: Grid[]
  /** A single field after or before its tables. */
  loss?: 'lossBefore' | 'lossAfter'
}

const range = (length: number) => Array.from({ length }, (_, n) => n)

/** The given tables: weights with biases layer by layer. */
export const networkGrids = (sheet: Sheet): Grid[] => matrices(sheet, 'weights', 'biases')

/** The inputs and the targets. */
export function dataGrids(sheet: Sheet): Grid[] {
  const { sizes } = sheet
  const grid = (
    table: 'inputs' | 'targets',
    size: number,
    kind: Head['kind'] & ('input' | 'output'),
  ): Grid => ({
    table,
    columns: range(size).map(n => ({ kind, n })),
    rows: range(sheet.examples).map(example => ({
      head: { kind: 'table', table, ...exampleOf(sheet, example) },
      fields: range(size).map(at => ({ table, example, at: [at] })),
    })),
  })
  return [grid('inputs', sizes[0]!, 'input'), grid('targets', sizes.at(-1)!, 'output')]
}

/** The tables of the reader's own numbers. */
export function ownParts(sheet: Sheet): Part[] {
  const layers = range(sheet.sizes.length - 1)
  const last = layers.length - 1
  return [
    { name: 'forward', grids: layers.map(layer => ofUnits(sheet, layer, ['z', 'a'])), loss: 'lossBefore' },
    {
      name: 'backward',
      grids: layers
        .toReversed()
        .map(layer => ofUnits(sheet, layer, layer === last ? ['error', 'delta'] : ['delta'])),
    },
    { name: 'gradients', grids: matrices(sheet, 'dW', 'db') },
    { name: 'steps', grids: matrices(sheet, 'stepW', 'stepB') },
    { name: 'after', grids: matrices(sheet, 'newW', 'newB'), loss: 'lossAfter' },
  ]
}

/** All fields of the reader's own numbers in a part. */
export const fieldsOf = ({ grids, loss }: Part): Field[] => [
  ...grids.flatMap(({ rows }) => rows.flatMap(({ fields }) => fields)),
  ...(loss ? [{ table: loss, at: [] }] : []),
]

const exampleOf = ({ examples }: Sheet, example: number) => (examples > 1 ? { example } : {})

/** A row for each table and input, a column for each unit of a layer. */
function ofUnits(sheet: Sheet, layer: number, tables: ('z' | 'a' | 'error' | 'delta')[]): Grid {
  const units = range(sheet.sizes[layer + 1]!)
  return {
    layer,
    columns: units.map(n => ({ kind: 'unit', n })),
    rows: range(sheet.examples).flatMap(example =>
      tables.map(table => ({
        head: { kind: 'table' as const, table, ...exampleOf(sheet, example) },
        fields: units.map(at => ({ table, example, ...(table !== 'error' && { layer }), at: [at] })),
      })),
    ),
  }
}

/** For each layer a row for each unit that weights lead to; its bias comes last. */
function matrices({ sizes, hasBiases }: Sheet, table: SheetTable, bias: SheetTable): Grid[] {
  return range(sizes.length - 1).map(layer => {
    const from = range(sizes[layer]!)
    return {
      layer,
      table,
      columns: [
        ...from.map(n => ({ kind: 'from' as const, n })),
        ...(hasBiases ? [{ kind: 'bias' as const }] : []),
      ],
      rows: range(sizes[layer + 1]!).map(j => ({
        head: { kind: 'to' as const, n: j },
        fields: [
          ...from.map(i => ({ table, layer, at: [j, i] })),
          ...(hasBiases ? [{ table: bias, layer, at: [j] }] : []),
        ],
      })),
    }
  })
}
