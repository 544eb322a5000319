import { type Changes, RIGHT } from './changes.ts'
import { type Example, type Id, idOf, type Place, squaresScale } from './example.ts'
import { apply, cell, difference, type Expression, number, product, sum } from './expression.ts'
import { activated, slopeFactors } from './slope.ts'

/** The formula of every number of a worked example, each made when it is asked for: a slip needs few of them. */
export interface Formulas {
  get(id: Id): Expression
  /** In the order of computation. */
  ids(): Id[]
}

/**
 * The whole step as formulas: forward, loss, backward, update, and the loss after it.
 *
 * @param changes what differs from the right pass
 */
export function formulasOf(example: Example, changes: Partial<Changes> = {}): Formulas {
  return new Pass(example, { ...RIGHT, ...asWritten(example), ...changes }).formulas()
}

/** Whoever has target minus output adds the step. */
const asWritten = ({ errorSign }: Example): Partial<Changes> =>
  errorSign === 'targetMinusOutput' ? { errorSign: -1, updateSign: 1 } : {}

const range = (length: number) => Array.from({ length }, (_, n) => n)

class Pass {
  private readonly makers = new Map<Id, () => Expression>()
  private readonly example: Example
  private readonly changes: Changes
  private readonly layers: number[]
  private readonly batch: number[]
  private readonly last: number
  private readonly hasSteps: boolean

  constructor(example: Example, changes: Changes) {
    this.example = example
    this.changes = changes
    this.layers = range(example.weights.length)
    this.batch = range(example.inputs.length)
    this.last = example.weights.length - 1
    // A reader who has written the steps adds those; else the new weight is computed from the gradient.
    this.hasSteps = example.numbers.some(({ table }) => table === 'stepW' || table === 'stepB')
  }

  formulas(): Formulas {
    for (const n of this.batch) this.forward(n, 'z', 'a')
    this.set({ table: 'lossBefore', at: [] }, () => this.loss('a'))
    for (const n of this.batch) this.backward(n)
    this.gradients()
    this.update()
    for (const n of this.batch) this.forward(n, 'afterZ', 'afterA')
    this.set({ table: 'lossAfter', at: [] }, () => this.loss('afterA'))
    const made = new Map<Id, Expression>()
    const get = (id: Id): Expression => {
      if (!made.has(id)) made.set(id, this.makers.get(id)!())
      return made.get(id)!
    }
    return { get, ids: () => [...this.makers.keys()] }
  }

  private set(place: Place, make: () => Expression): void {
    this.makers.set(idOf(place), make)
  }

  private units(layer: number): number[] {
    return range(this.example.sizes[layer + 1]!)
  }

  private inputsOf(layer: number): number[] {
    return range(this.example.sizes[layer]!)
  }

  /** What enters a layer from unit i of the one before. */
  private entering(table: 'a' | 'z' | 'afterA', example: number, layer: number, i: number): Expression {
    return layer === 0
      ? number(this.example.inputs[example]![i]!)
      : cell(idOf({ table, example, layer: layer - 1, at: [i] }))
  }

  private forward(example: number, z: 'z' | 'afterZ', a: 'a' | 'afterA'): void {
    for (const layer of this.layers) {
      for (const j of this.units(layer))
        this.set({ table: z, example, layer, at: [j] }, () => this.z(example, layer, j, a))
      const sums = () => this.units(layer).map(j => cell(idOf({ table: z, example, layer, at: [j] })))
      for (const j of this.units(layer))
        this.set({ table: a, example, layer, at: [j] }, () =>
          activated(this.example.activations[layer]!, sums(), j),
        )
    }
  }

  private z(example: number, layer: number, j: number, a: 'a' | 'afterA'): Expression {
    const isAfter = a === 'afterA'
    const { weights, biases } = this.example
    const weight = (i: number) =>
      isAfter ? cell(idOf({ table: 'newW', layer, at: [j, i] })) : number(weights[layer]![j]![i]!)
    const parts = this.inputsOf(layer).map(i => product([weight(i), this.entering(a, example, layer, i)]))
    if (biases && !this.changes.forgetsBias)
      parts.push(isAfter ? cell(idOf({ table: 'newB', layer, at: [j] })) : number(biases[layer]![j]!))
    return sum(parts)
  }

  private loss(table: 'a' | 'afterA'): Expression {
    const parts = this.batch.map(n => this.lossOfOne(table, n))
    return product([number(this.averaging() * this.changes.lossFactor), sum(parts)])
  }

  private averaging(): number {
    return this.example.batch === 'mean' ? 1 / this.batch.length : 1
  }

  private lossOfOne(table: 'a' | 'afterA', example: number): Expression {
    const { loss, targets } = this.example
    const units = this.units(this.last)
    const scale = squaresScale(loss, units.length)
    const output = (k: number) => cell(idOf({ table, example, layer: this.last, at: [k] }))
    const target = (k: number) => targets[example]![k]!
    if (scale !== undefined) {
      const squares = units.map(k => apply('square', difference(output(k), number(target(k)))))
      return product([number(scale), sum(squares)])
    }
    // A term whose target is 0 is 0, also where ln a is −∞.
    const entropy = units.flatMap(k => {
      const parts: [number, Expression][] = [[target(k), output(k)]]
      if (loss === 'binaryCrossEntropy') parts.push([1 - target(k), difference(number(1), output(k))])
      return parts.filter(([t]) => t !== 0).map(([t, p]) => product([number(-t), apply('ln', p)]))
    })
    return sum(entropy)
  }

  private backward(example: number): void {
    const { targets } = this.example
    for (const k of this.units(this.last)) {
      const [a, t] = [
        cell(idOf({ table: 'a', example, layer: this.last, at: [k] })),
        number(targets[example]![k]!),
      ]
      const error = this.changes.errorSign === 1 ? difference(a, t) : difference(t, a)
      this.set({ table: 'error', example, at: [k] }, () => error)
    }
    for (const layer of [...this.layers].reverse())
      for (const j of this.units(layer))
        this.set({ table: 'delta', example, layer, at: [j] }, () =>
          product([...this.blame(example, layer, j), ...this.slope(example, layer, j)]),
        )
  }

  /** ∂E/∂a as factors; under cross-entropy a − t, which is ∂E/∂z already. */
  private blame(example: number, layer: number, j: number): Expression[] {
    if (layer === this.last) {
      const squares = squaresScale(this.example.loss, this.units(layer).length)
      const factor = (squares === undefined ? 1 : 2 * squares) * this.changes.deltaFactor
      return [number(factor), cell(idOf({ table: 'error', example, at: [j] }))]
    }
    const paths = this.units(layer + 1).map(k =>
      product([
        cell(idOf({ table: 'delta', example, layer: layer + 1, at: [k] })),
        this.wayBack(layer + 1, k, j),
      ]),
    )
    return [sum(paths)]
  }

  private wayBack(layer: number, k: number, j: number): Expression {
    const { walk } = this.changes
    const W = this.example.weights[layer]!
    if (walk === 'updated') return cell(idOf({ table: 'newW', layer, at: [k, j] }))
    return number(walk === 'transposed' && W.length === W[0]!.length ? W[j]![k]! : W[k]![j]!)
  }

  private slope(example: number, layer: number, j: number): Expression[] {
    const isOutput = layer === this.last
    const kind = isOutput ? this.changes.slopes.output : this.changes.slopes.hidden
    const isCancelled = isOutput && squaresScale(this.example.loss, 1) === undefined
    if (kind === 'none' || (isCancelled && kind !== 'extra')) return []
    const z = cell(idOf({ table: 'z', example, layer, at: [j] }))
    const a = cell(idOf({ table: 'a', example, layer, at: [j] }))
    const activation = this.example.activations[layer]!
    // Softmax's own a(1 − a) is what people put there.
    return slopeFactors(activation === 'softmax' ? 'sigmoid' : activation, z, a, isOutput, this.changes)
  }

  private gradients(): void {
    const factor = number(this.averaging() * this.changes.gradientFactor)
    const delta = (example: number, layer: number, j: number) =>
      cell(idOf({ table: 'delta', example, layer, at: [j] }))
    for (const layer of this.layers)
      for (const j of this.units(layer)) {
        for (const i of this.inputsOf(layer)) {
          const part = (n: number) =>
            product([delta(n, layer, j), this.entering(this.changes.entering, n, layer, i)])
          this.set({ table: 'dW', layer, at: [j, i] }, () => product([factor, sum(this.batch.map(part))]))
        }
        const sharing = this.example.sharedBiases ? this.units(layer) : [j]
        if (this.example.biases)
          this.set({ table: 'db', layer, at: [j] }, () =>
            product([factor, sum(this.batch.flatMap(n => sharing.map(k => delta(n, layer, k))))]),
          )
      }
  }

  private update(): void {
    const { weights, biases, fixedBiases } = this.example
    for (const layer of this.layers)
      for (const j of this.units(layer)) {
        for (const i of this.inputsOf(layer)) this.step('W', layer, [j, i], weights[layer]![j]![i]!)
        if (!biases) continue
        const stays = fixedBiases || this.changes.forgetsBiasStep
        this.step('B', layer, [j], biases[layer]![j]!, stays)
      }
  }

  private step(kind: 'W' | 'B', layer: number, at: number[], old: number, stays = false): void {
    const stepPlace: Place = { table: `step${kind}`, layer, at }
    const isUphill = this.changes.updateSign === 1
    const rate = number(this.changes.forgetsRate ? 1 : this.example.learningRate)
    const gradient = () => cell(idOf({ table: kind === 'W' ? 'dW' : 'db', layer, at }))
    const moved = () => {
      if (this.hasSteps) return sum([number(old), cell(idOf(stepPlace))])
      const size = product([rate, gradient()])
      return isUphill ? sum([number(old), size]) : difference(number(old), size)
    }
    this.set(stepPlace, () => (stays ? number(0) : product([number(isUphill ? 1 : -1), rate, gradient()])))
    this.set({ table: `new${kind}`, layer, at }, () => (stays ? number(old) : moved()))
  }
}
