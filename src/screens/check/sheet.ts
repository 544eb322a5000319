import {
  type Activation,
  type ErrorSign,
  type Example,
  type Id,
  idOf,
  type Loss,
  type Own,
  type Place,
  TABLES,
  type Table,
} from '#number-check/example.ts'
import { typedNumber } from './typed-number.ts'

/** The tables of a sheet: what is given, and what its reader has computed. */
export type SheetTable = Table | 'weights' | 'biases' | 'inputs' | 'targets'

/** A field of a sheet. */
export interface Field extends Omit<Place, 'table'> {
  table: SheetTable
}

/**
 * A worked example as it is typed: every number is a text, and may be blank. Numbers are kept by their place, so those
 * that no longer fit after a change of the sizes are only out of sight, and come back with the old sizes.
 */
export interface Sheet {
  about: string
  /** Inputs, then units of each layer. */
  sizes: number[]
  /** One for each layer with weights. */
  activations: Activation[]
  hasBiases: boolean
  fixedBiases: boolean
  /** How many inputs there are; several are a batch. */
  examples: number
  batch: 'mean' | 'sum'
  loss: Loss
  learningRate: string
  /** Whether errors are output minus target, as in the course, or the other way round. */
  errorSign: ErrorSign
  /** All units of a layer have the same bias. */
  sharedBiases: boolean
  /** Where a published example is from. */
  source?: unknown
  /** What was typed, by the id of its place. */
  cells: Record<Id, string>
}

type Nested = string | number | null | Nested[]

/** Tables that belong to each input of a batch. */
const OF_EXAMPLES: SheetTable[] = ['z', 'a', 'error', 'delta', 'inputs', 'targets']
/** Tables with a number for each weight, and those for each bias. */
const OF_WEIGHTS: SheetTable[] = ['weights', 'dW', 'stepW', 'newW']
const OF_BIASES: SheetTable[] = ['biases', 'db', 'stepB', 'newB']

const range = (length: number) => Array.from({ length }, (_, n) => n)

/** Whether the numbers of a table are of biases: a network without them has no such table. */
export const isOfBiases = (table: SheetTable) => OF_BIASES.includes(table)

/** The sheet as the JSON that the command line takes; what is blank is null or left out. */
export function descriptionOf(sheet: Sheet): Record<string, unknown> {
  const { about, source, sizes, activations, hasBiases, fixedBiases, sharedBiases, examples, batch, loss } =
    sheet
  const { errorSign } = sheet
  const table = (name: SheetTable) => tableOf(sheet, name)
  const own = TABLES.filter(name => hasBiases || !isOfBiases(name))
    .map(name => [name, filled(table(name))] as const)
    .filter(([, numbers]) => numbers !== null)
  return {
    ...(about.trim() && { about: about.trim() }),
    ...(source !== undefined && { source }),
    sizes,
    activations: new Set(activations).size === 1 ? activations[0] : activations,
    weights: table('weights'),
    ...(hasBiases && {
      biases: table('biases'),
      ...(fixedBiases && { fixedBiases }),
      ...(sharedBiases && { sharedBiases }),
    }),
    inputs: table('inputs'),
    targets: table('targets'),
    loss,
    ...(examples > 1 && { batch }),
    ...(sheet.learningRate.trim() && { learningRate: typedNumber(sheet.learningRate) }),
    ...(errorSign !== 'outputMinusTarget' && { errorSign }),
    numbers: Object.fromEntries(own),
  }
}

function tableOf(sheet: Sheet, table: SheetTable): Nested {
  const { sizes, examples, cells } = sheet
  const layers = range(sizes.length - 1)
  const cell = (field: Omit<Field, 'table'>) => {
    const text = cells[idOf({ table, ...field })]?.trim()
    return text ? typedNumber(text) : null
  }
  if (table === 'lossBefore' || table === 'lossAfter') return cell({ at: [] })
  if (OF_WEIGHTS.includes(table))
    return layers.map(layer =>
      range(sizes[layer + 1]!).map(j => range(sizes[layer]!).map(i => cell({ layer, at: [j, i] }))),
    )
  if (isOfBiases(table))
    return layers.map(layer => range(sizes[layer + 1]!).map(j => cell({ layer, at: [j] })))
  const ofExample = (example: number) => {
    const units = (size: number, layer?: number) =>
      range(size).map(j => cell({ example, ...(layer !== undefined && { layer }), at: [j] }))
    if (table === 'inputs') return units(sizes[0]!)
    if (table === 'targets' || table === 'error') return units(sizes.at(-1)!)
    return layers.map(layer => units(sizes[layer + 1]!, layer))
  }
  return examples === 1 ? ofExample(0) : range(examples).map(ofExample)
}

/** Without the parts in which all is blank. */
function filled(numbers: Nested): Nested {
  if (!Array.isArray(numbers)) return numbers
  const parts = numbers.map(filled)
  return parts.every(part => part === null) ? null : parts
}

/**
 * The sheet of an example that was read.
 *
 * @param description what it was read from, for what the check does not need
 */
export function sheetOf(example: Example, { about, source }: Record<string, unknown> = {}): Sheet {
  const { sizes, activations, weights, biases, inputs, targets, loss, batch } = example
  const { errorSign, fixedBiases, sharedBiases } = example
  const cells: Record<Id, string> = {}
  const set = (field: Field, text: string) => {
    cells[idOf(field)] = text
  }
  for (const [layer, W] of weights.entries())
    for (const [j, row] of W.entries()) {
      for (const [i, w] of row.entries()) set({ table: 'weights', layer, at: [j, i] }, String(w))
      if (biases) set({ table: 'biases', layer, at: [j] }, String(biases[layer]![j]))
    }
  for (const [n, x] of inputs.entries()) {
    for (const [i, entry] of x.entries()) set({ table: 'inputs', example: n, at: [i] }, String(entry))
    for (const [k, t] of targets[n]!.entries()) set({ table: 'targets', example: n, at: [k] }, String(t))
  }
  for (const own of example.numbers) set(own, own.printed.text)
  return {
    about: typeof about === 'string' ? about : '',
    ...(source !== undefined && { source }),
    ...{ sizes, activations, loss, batch, errorSign, fixedBiases, sharedBiases, cells },
    hasBiases: biases !== undefined,
    examples: inputs.length,
    // One that was left out is read as 0.
    learningRate:
      example.learningRate === 0 && !example.numbers.some(isOfStep) ? '' : `${example.learningRate}`,
  }
}

const isOfStep = ({ table }: Own) => /^(step|new|lossAfter)/.test(table)

/** The id of the field that a path of the description leads to, as `numbers.delta[0][1]`; undefined where none does. */
export function fieldAt(path: string, { examples }: Pick<Sheet, 'examples'>): Id | undefined {
  const [, table, indices] = /^(?:numbers\.)?([a-zA-Z]+)((?:\[\d+\])*)$/.exec(path) ?? []
  if (table === undefined || indices === undefined) return undefined
  const at = [...indices.matchAll(/\d+/g)].map(Number)
  const name = table as SheetTable
  if (name === 'lossBefore' || name === 'lossAfter') return idOf({ table, at: [] })
  if (OF_WEIGHTS.includes(name))
    return at.length === 3 ? idOf({ table, layer: at[0], at: at.slice(1) }) : undefined
  if (isOfBiases(name)) return at.length === 2 ? idOf({ table, layer: at[0], at: at.slice(1) }) : undefined
  if (!OF_EXAMPLES.includes(name)) return undefined
  const [example, ...rest] = examples === 1 ? [0, ...at] : at
  const hasLayers = name === 'z' || name === 'a' || name === 'delta'
  if (rest.length !== (hasLayers ? 2 : 1)) return undefined
  return hasLayers
    ? idOf({ table, example, layer: rest[0], at: rest.slice(1) })
    : idOf({ table, example, at: rest })
}

/** The sheet with its sizes and choices alone: what somebody types into it next is not of that source any more. */
export function emptied({ source: _, ...sheet }: Sheet): Sheet {
  return { ...sheet, about: '', learningRate: '', cells: {} }
}

/** The sheet without the reader's own numbers. */
export function withoutOwn(sheet: Sheet): Sheet {
  const isOwn = (id: Id) => (TABLES as readonly string[]).includes(id.slice(0, id.indexOf('/')))
  return { ...sheet, cells: Object.fromEntries(Object.entries(sheet.cells).filter(([id]) => !isOwn(id))) }
}
