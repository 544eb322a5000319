import { ExampleProblem, received } from '../problem.ts'
import type { Entry } from './entries.ts'
import type { Literal } from './literals.ts'
import type { Quantity } from './names.ts'
import { columnsOf, exchanged, isTable, orient, type Table } from './orient.ts'

/** The form of `docs/check-numbers.md`, or as much of it as was there. */
export type Description = Record<string, unknown>

/** What was done to the tables on the way, each with its sentence in `texts.numberCheck.imported`. */
export interface Note {
  code: 'exchanged' | 'kernels' | 'layers' | 'fromZero' | 'oneBias' | 'commas' | 'fourDecimals'
  values: Record<string, string | number>
}

const WORDS: Record<string, string> = {
  linear: 'identity',
  none: 'identity',
  logistic: 'sigmoid',
  mse: 'meanOfSquares',
  sse: 'sumOfSquares',
  bce: 'binaryCrossEntropy',
  crossentropy: 'softmaxCrossEntropy',
  categoricalcrossentropy: 'softmaxCrossEntropy',
}

const BY_LAYER: Partial<Record<Quantity, 'tables' | 'lists' | 'units'>> = {
  dW: 'tables',
  stepW: 'tables',
  newW: 'tables',
  db: 'lists',
  stepB: 'lists',
  newB: 'lists',
  z: 'units',
  a: 'units',
  delta: 'units',
}

/**
 * Puts what was pasted into the form that the check reads.
 *
 * @throws ExampleProblem where two tables do not belong together
 */
export function arranged(entries: Entry[], notes: Note[]): Description {
  return new Arrangement(entries, notes).description()
}

class Arrangement {
  private readonly entries: Entry[]
  private readonly notes: Note[]
  /** The layers' own names, or their numbers, in order. */
  private readonly layers: (string | number)[]
  private readonly isFromZero: boolean
  private sizes: number[] | undefined
  private isExchanged = false
  private isSingle = true

  constructor(entries: Entry[], notes: Note[]) {
    this.entries = entries
    this.notes = notes
    const weights = entries.filter(({ quantity }) => quantity === 'weights')
    const numbers = weights.flatMap(({ layer }) => (typeof layer === 'number' ? [layer] : []))
    this.isFromZero = numbers.includes(0)
    const own = [...new Set(weights.flatMap(({ tensorOf }) => (tensorOf === undefined ? [] : [tensorOf])))]
    const counted = new Set(numbers).size
    const base = this.isFromZero ? 0 : 1
    const gap = Array.from({ length: counted }, (_, l) => l + base).find(number => !numbers.includes(number))
    if (gap !== undefined) throw new ExampleProblem('layerGap', { expected: `W${gap}` })
    const sided =
      weights.some(({ layer }) => layer === 'first') && weights.some(({ layer }) => layer === 'last') ? 2 : 0
    const count = Math.max(counted, sided, this.listed(weights))
    this.layers = own.length > 0 ? own : Array.from({ length: count }, (_, l) => l + 1)
    if (own.length > 1) this.note('layers', { layers: own.map((name, l) => `${l + 1} = ${name}`).join(', ') })
    if (this.isFromZero) this.note('fromZero', {})
  }

  description(): Description {
    const found: Description = {}
    const weights = this.weights()
    if (weights) {
      found.sizes = this.sizes
      found.weights = weights
    } else this.takeSizes()
    for (const entry of this.entries) this.setting(found, entry)
    const biases = this.byLayer('biases', (entry, l) => this.biases(entry, l))
    if (biases.some(list => list !== null)) found.biases = biases
    this.inputs(found)
    const numbers = this.numbers()
    if (Object.keys(numbers).length > 0) found.numbers = numbers
    return found
  }

  private note(code: Note['code'], values: Note['values']): void {
    this.notes.push({ code, values })
  }

  private of(quantity: Quantity): Entry[] {
    return this.entries.filter(entry => entry.quantity === quantity)
  }

  /** How many layers a list of whole tables has: `weights = [W1, W2]`. */
  private listed(weights: Entry[]): number {
    const whole = weights.find(({ layer, tensorOf }) => layer === undefined && tensorOf === undefined)
    if (!whole) return 0
    return isDeep(whole.value) ? whole.value.length : 1
  }

  /** Which layer an entry belongs to, from 0. */
  private layerOf(entry: Entry): number {
    const count = this.layers.length
    const at = this.counted(entry, count)
    if (count > 0 && (at < 0 || at >= count))
      throw new ExampleProblem('noLayer', { line: entry.line, name: entry.name, expected: count })
    return Math.max(at, 0)
  }

  /** Below 0 where the name doesn't say. */
  private counted({ layer, tensorOf }: Entry, count: number): number {
    if (tensorOf !== undefined) return this.layers.indexOf(tensorOf)
    if (layer === 'first') return 0
    if (layer === 'last') return count - 1
    if (layer === undefined) return count === 1 ? 0 : -1
    return layer - (this.isFromZero ? 0 : 1)
  }

  /** One thing for each layer, null where nothing was written; throws where something was written twice. */
  private byLayer<Thing>(quantity: Quantity, read: (entry: Entry, layer: number) => Thing): (Thing | null)[] {
    const found: (Thing | null)[] = this.layers.map(() => null)
    for (const entry of this.of(quantity))
      for (const [layer, part] of this.parts(entry)) {
        if (found[layer] != null) throw new ExampleProblem('twice', { line: entry.line, name: entry.name })
        found[layer] = read(part, layer)
      }
    return Array.from(found, thing => thing ?? null)
  }

  /** An entry without a number may be a list for all layers. */
  private parts(entry: Entry): [layer: number, part: Entry][] {
    const { value, layer, tensorOf } = entry
    const isWhole = layer === undefined && tensorOf === undefined && this.layers.length !== 1
    if (!isWhole || !Array.isArray(value) || value.length !== this.layers.length)
      return [[this.layerOf(entry), entry]]
    return value.flatMap((part, l) =>
      part === null ? [] : [[l, { ...entry, value: part, layer: l }] as [number, Entry]],
    )
  }

  private weights(): Literal[] | undefined {
    const entries = this.of('weights')
    if (entries.length === 0) return undefined
    const single = entries.length === 1 && entries[0]!.layer === undefined && !isDeep(entries[0]!.value)
    const read = (entry: Entry): Table => {
      const table = asTable(entry.value)
      if (!table)
        throw new ExampleProblem('noTable', {
          line: entry.line,
          name: entry.name,
          received: received(entry.value),
        })
      if (entry.isKernel) return exchanged(table)
      return table
    }
    const tables = single ? [read(entries[0]!)] : this.byLayer('weights', read)
    if (entries.some(({ isKernel }) => isKernel)) {
      this.note('kernels', {})
      this.isExchanged = true
    }
    const gap = tables.indexOf(null)
    if (gap >= 0) throw new ExampleProblem('layerGap', { expected: `W${gap + 1}` })
    const all = tables as Table[]
    const widths = this.inputWidths()
    const scalar = entries.find(({ value }) => !Array.isArray(value))
    if (
      scalar &&
      all.every(table => table.length === 1 && columnsOf(table) === 1) &&
      widths.length > 0 &&
      !widths.includes(1)
    )
      throw new ExampleProblem('singleWeights', { line: scalar.line, name: scalar.name })
    const oriented = orient(all, widths)
    if (oriented.isExchanged) {
      this.note('exchanged', {})
      this.isExchanged = true
    }
    this.sizes = [columnsOf(oriented.tables[0]!), ...oriented.tables.map(table => table.length)]
    return oriented.tables
  }

  /** How many inputs there may be, as the input itself shows. */
  private inputWidths(): number[] {
    const value = this.of('inputs')[0]?.value
    if (value === undefined) return []
    if (!Array.isArray(value)) return [1]
    if (!isTable(value)) return [value.length]
    return columnsOf(value) === 1 ? [1, value.length] : [columnsOf(value)]
  }

  private takeSizes(): void {
    const sizes = this.of('sizes')[0]?.value
    if (!Array.isArray(sizes) || !sizes.every(size => /^[1-9]\d{0,5}$/.test(String(size)))) return
    this.sizes = sizes.map(Number)
    while (this.layers.length < Math.min(this.sizes.length - 1, 100)) this.layers.push(this.layers.length + 1)
  }

  private setting(found: Description, { quantity, value, line, name }: Entry): void {
    const put = (key: string, held: unknown) => {
      if (key in found && key !== 'sizes') throw new ExampleProblem('twice', { line, name })
      found[key] = held
    }
    if (quantity === 'learningRate' || quantity === 'about' || quantity === 'errorSign')
      put(quantity, only(value))
    if (quantity === 'fixedBiases' || quantity === 'sharedBiases') put(quantity, value)
    if (quantity === 'loss' || quantity === 'batch') put(quantity, word(only(value)))
    if (quantity === 'activations')
      put(quantity, Array.isArray(value) && value.length > 1 ? flat(value).map(word) : word(only(value)))
    if (quantity === 'sizes' && !found.sizes && this.sizes) put(quantity, this.sizes)
  }

  private biases({ value, name }: Entry, layer: number): Literal[] {
    const units = this.sizes?.[layer + 1]
    const list = flat(value)
    if (list.length !== 1 || units === undefined || units === 1) return list
    this.note('oneBias', { name, layer: layer + 1 })
    return Array.from({ length: units }, () => list[0]!)
  }

  private inputs(found: Description): void {
    const [x, t] = [this.of('inputs')[0], this.of('targets')[0]]
    if (x) found.inputs = this.rows(x.value, this.sizes?.[0])
    this.isSingle = !Array.isArray(found.inputs) || !Array.isArray(found.inputs[0])
    if (t) found.targets = this.isSingle ? flat(t.value) : this.rows(t.value, this.sizes?.at(-1), true)
    for (const quantity of ['inputs', 'targets'] as const) {
      const second = this.of(quantity)[1]
      if (second) throw new ExampleProblem('twice', { line: second.line, name: second.name })
    }
  }

  /** One list, or a list of lists for a batch; a single column is one input where it fits. */
  private rows(value: Literal, width: number | undefined, isBatch = false): Literal[] {
    if (!isTable(value)) {
      const list = flat(value)
      return isBatch && width === 1 ? list.map(entry => [entry]) : list
    }
    if (isBatch) return value
    const isColumn = columnsOf(value) === 1 && value.length === width
    return value.length === 1 || isColumn ? flat(value) : value
  }

  private numbers(): Record<string, unknown> {
    const found: Record<string, unknown> = {}
    for (const [quantity, kind] of Object.entries(BY_LAYER) as [Quantity, 'tables' | 'lists' | 'units'][]) {
      if (this.of(quantity).length === 0) continue
      while (this.layers.length === 0) this.layers.push(1)
      const parts = this.byLayer(quantity, ({ value, isKernel }, layer) => {
        if (kind === 'tables') return this.table(value, layer, isKernel)
        if (kind === 'lists') return flat(value)
        return this.isSingle ? flat(value) : this.perExample(value, this.sizes?.[layer + 1])
      })
      found[quantity] =
        kind === 'units' && !this.isSingle ? this.turned(parts as (Literal[] | null)[]) : parts
    }
    for (const quantity of ['lossBefore', 'lossAfter'] as const) {
      const [first, second] = this.of(quantity)
      if (second) throw new ExampleProblem('twice', { line: second.line, name: second.name })
      if (first) found[quantity] = only(first.value)
    }
    const error = this.of('error')[0]
    if (error)
      found.error = this.isSingle ? flat(error.value) : this.perExample(error.value, this.sizes?.at(-1))
    return found
  }

  /** Tables of weights are the way round that the weights were. */
  private table(value: Literal, layer: number, isKernel: boolean): Literal {
    const [rows, columns] = [this.sizes?.[layer + 1], this.sizes?.[layer]]
    if (!isTable(value)) {
      const list = flat(value)
      return rows === 1 ? [list] : list.map(entry => [entry])
    }
    const isOther = isKernel || (this.isExchanged && value.length === columns && columnsOf(value) === rows)
    return isOther ? exchanged(value) : value
  }

  /** A row for each example; of a single unit a list will do. */
  private perExample(value: Literal, units: number | undefined): Literal[] {
    if (isTable(value)) return value
    return units === 1 ? flat(value).map(entry => [entry]) : [flat(value)]
  }

  /** From a list for each layer to one for each example. */
  private turned(parts: (Literal[] | null)[]): Literal[] {
    const examples = Math.max(...parts.map(part => part?.length ?? 0))
    return Array.from({ length: examples }, (_, n) => parts.map(part => part?.[n] ?? null))
  }
}

const isDeep = (value: Literal): value is Literal[] =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every(part => Array.isArray(part) && Array.isArray(part[0]))

/** A table; a single list is one row, a single number one cell. */
function asTable(value: Literal): Table | undefined {
  if (isTable(value)) return value.every(row => row.every(cell => !Array.isArray(cell))) ? value : undefined
  if (Array.isArray(value)) return value.some(Array.isArray) ? undefined : [value]
  return typeof value === 'string' ? [[value]] : undefined
}

const flat = (value: Literal): Literal[] =>
  Array.isArray(value) ? value.flatMap(part => flat(part)) : [value]

/** What is alone in its list. */
const only = (value: Literal): Literal =>
  Array.isArray(value) && value.length === 1 ? only(value[0]!) : value

function word(value: Literal): Literal {
  if (typeof value !== 'string') return value
  const plain = value.toLowerCase().replace(/[\s_-]/g, '')
  if (Object.hasOwn(WORDS, plain)) return WORDS[plain]!
  const all = ['identity', 'sigmoid', 'tanh', 'relu', 'softmax', 'mean', 'sum']
  return all.find(name => name === plain) ?? value
}
