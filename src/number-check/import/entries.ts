import { nearest } from '#i18n/nearest.ts'
import { ExampleProblem } from '../problem.ts'
import { isEntries, type Literal, type Statement } from './literals.ts'
import { KNOWN_NAMES, layerTensorOf, meaningOf, type Quantity } from './names.ts'

/** A table or a value, with what it is and where it was written. */
export interface Entry {
  name: string
  line: number
  quantity: Quantity
  value: Literal
  /** As it is counted in the name. */
  layer?: number | 'first' | 'last'
  /** The layer's own name, where a framework printed it. */
  tensorOf?: string
  /** Its rows and columns are exchanged, as Keras keeps them. */
  isKernel: boolean
}

/**
 * Understands what each statement holds.
 *
 * @throws ExampleProblem for a name that is not known, with the nearest one that is
 */
export function entriesOf(statements: Statement[]): Entry[] {
  const entries = statements.flatMap(({ name, value, line }) => {
    if (name !== undefined) return named(name, value, line)
    if (isEntries(value)) return value.entries.flatMap(([inner, held]) => named(inner, held, line))
    return unnamed(value, line)
  })
  // Beside a target of another name, y is the output.
  const isTarget = ({ quantity, name }: Entry) => quantity === 'targets' && !/^y$/i.test(name)
  if (!entries.some(isTarget)) return entries
  return entries.map(entry =>
    entry.quantity === 'targets' && !isTarget(entry) ? { ...entry, quantity: 'a', layer: 'last' } : entry,
  )
}

function named(name: string, value: Literal, line: number): Entry[] {
  if (isEntries(value)) return value.entries.flatMap(([inner, held]) => withinNamed(name, inner, held, line))
  const tensor = layerTensorOf(name)
  if (tensor) {
    const { layer, quantity, isKernel } = tensor
    return [{ name, line, quantity, value, tensorOf: layer, isKernel }]
  }
  const meaning = meaningOf(name)
  if (!meaning) throw unknown(name, line)
  return [{ name, line, value, isKernel: false, ...meaning, quantity: byValue(meaning.quantity, value) }]
}

/** `weights = {'h': …, 'out': …}` has a table for each layer; any other dictionary is only there to hold things. */
function withinNamed(outer: string, inner: string, value: Literal, line: number): Entry[] {
  const meaning = meaningOf(outer)
  const isOfLayers = meaning?.layer === undefined && /^(weights|biases)$/.test(meaning?.quantity ?? '')
  if (!meaning || !isOfLayers || isEntries(value) || layerTensorOf(inner)) return named(inner, value, line)
  return [{ name: inner, line, quantity: meaning.quantity, value, tensorOf: inner, isKernel: false }]
}

/** `loss = 0.298` is a number of one's own, `loss = 'mse'` the kind of loss; so with activations. */
function byValue(quantity: Quantity, value: Literal): Quantity {
  const isWord = (held: Literal) => typeof held === 'string' && !/^-?\d/.test(held)
  const isWords = Array.isArray(value) ? value.some(isWord) : isWord(value)
  if (quantity === 'lossBefore' && isWords) return 'loss'
  if (quantity === 'loss' && !isWords) return 'lossBefore'
  if (quantity === 'activations' && !isWords) return 'a'
  if (quantity === 'a' && isWords) return 'activations'
  return quantity
}

/** A list of tables and lists in turn, as `model.get_weights()` of Keras prints it, or of its variables. */
function unnamed(value: Literal, line: number): Entry[] {
  if (!Array.isArray(value) || value.length === 0) throw noName(line)
  if (value.every(isEntries))
    return value.flatMap(({ entries }) => entries.flatMap(([n, v]) => named(n, v, line)))
  const isTable = (item: Literal) => Array.isArray(item) && Array.isArray(item[0])
  const isList = (item: Literal) => Array.isArray(item) && !Array.isArray(item[0])
  if (!isTable(value[0]!) || !Array.isArray(value[0]) || !Array.isArray(value[0][0])) throw noName(line)
  const isAlternating =
    value.length % 2 === 0 && value.every((item, n) => (n % 2 === 0 ? isTable(item) : isList(item)))
  if (!isAlternating) throw noName(line)
  return value.map((item, n) => ({
    name: n % 2 === 0 ? 'kernel' : 'bias',
    line,
    quantity: n % 2 === 0 ? 'weights' : 'biases',
    value: item,
    tensorOf: String(Math.floor(n / 2) + 1),
    isKernel: n % 2 === 0,
  }))
}

const noName = (line: number) => new ExampleProblem('noName', { line })

function unknown(name: string, line: number): ExampleProblem {
  const shown = name.length > 40 ? `${name.slice(0, 40)}…` : name
  const near = nearest(name.slice(0, 40), KNOWN_NAMES)
  if (near !== null) return new ExampleProblem('unknownQuantity', { line, received: shown, nearest: near })
  return new ExampleProblem('strangeQuantity', {
    line,
    received: shown,
    expected: 'W1, b1, x, t, lr, a1, z1, delta1, dW1, W1_new',
  })
}
