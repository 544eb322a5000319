import { backward, batchLoss, forward, type Gradients, type Network, type Trace, update } from '#engine'
import { type Example, type Id, idOf, type Place, squaresScale } from './example.ts'

type Setter = (place: Place, value: number) => void

/** The right value of every number, by the course's engine. */
export function rightValues(example: Example): Map<Id, number> {
  const all = new Map<Id, number>()
  const set = (place: Place, value: number) => all.set(idOf(place), value)
  const network = networkOf(example)
  const { inputs, targets, learningRate, fixedBiases } = example
  const scale = lossScale(example)
  const last = network.layers.length - 1
  const whole = example.batch === 'sum' ? inputs.length : 1
  const sums = zeroGradients(network)
  // The reader's error may be target minus output; what follows from it then has the other sign, up to the step.
  const sign = example.errorSign === 'targetMinusOutput' ? -1 : 1
  set({ table: 'lossBefore', at: [] }, scale * whole * batchLoss(network, inputs, targets))
  for (const [n, x] of inputs.entries()) {
    const trace = forward(network, x)
    setTrace(set, 'before', n, trace)
    const { delta, dW, db } = backward(network, trace, targets[n]!)
    for (const [k, a] of trace.a[last + 1]!.entries())
      set({ table: 'error', example: n, at: [k] }, sign * (a - targets[n]![k]!))
    for (const layer of network.layers.keys())
      for (const j of delta[layer]!.keys()) {
        const place = { example: n, layer, at: [j] }
        set({ table: 'delta', ...place }, sign * scale * delta[layer]![j]!)
      }
    addScaled(sums, { dW, db }, (scale * whole) / inputs.length)
  }
  if (example.sharedBiases) sums.db = sums.db.map(db => db.map(() => db.reduce((sum, g) => sum + g, 0)))
  const signed = (g: number) => sign * g
  setLayers(
    set,
    'd',
    sums.dW.map(W => W.map(row => row.map(signed))),
    sums.db.map(b => b.map(signed)),
  )
  const still = {
    dW: sums.dW,
    db: fixedBiases || !example.biases ? sums.db.map(db => db.map(() => 0)) : sums.db,
  }
  update(network, still, learningRate)
  const stepOf = (g: number) => -learningRate * g
  setLayers(
    set,
    'step',
    still.dW.map(W => W.map(row => row.map(stepOf))),
    still.db.map(b => b.map(stepOf)),
  )
  setLayers(
    set,
    'new',
    network.layers.map(({ W }) => W),
    network.layers.map(({ b }) => b),
  )
  for (const [n, x] of inputs.entries()) setTrace(set, 'after', n, forward(network, x))
  set({ table: 'lossAfter', at: [] }, scale * whole * batchLoss(network, inputs, targets))
  return all
}

/** The example as a network of the engine, which knows half the sum of squares and cross-entropy. */
function networkOf({ weights, biases, activations, loss }: Example): Network {
  const layers = weights.map((W, l) => ({
    W: W.map(row => [...row]),
    b: biases ? [...biases[l]!] : W.map(() => 0),
    activation: activations[l]!,
  }))
  return { layers, loss: squaresScale(loss, 1) === undefined ? 'crossEntropy' : 'halfSquaredError' }
}

/** How many times the engine's loss the example's is. */
function lossScale({ loss, sizes }: Example): number {
  const squares = squaresScale(loss, sizes.at(-1)!)
  return squares === undefined ? 1 : 2 * squares
}

function zeroGradients({ layers }: Network): Gradients {
  return {
    dW: layers.map(({ W }) => W.map(row => row.map(() => 0))),
    db: layers.map(({ b }) => b.map(() => 0)),
  }
}

function addScaled(to: Gradients, one: Gradients, scale: number): void {
  for (const [l, W] of one.dW.entries())
    for (const [j, row] of W.entries()) {
      for (const [i, g] of row.entries()) to.dW[l]![j]![i]! += scale * g
      to.db[l]![j]! += scale * one.db[l]![j]!
    }
}

function setTrace(set: Setter, when: 'before' | 'after', example: number, { z, a }: Trace): void {
  for (const [layer, sums] of z.entries())
    for (const [j, sum] of sums.entries()) {
      const place = { example, layer, at: [j] }
      set({ table: when === 'before' ? 'z' : 'afterZ', ...place }, sum)
      set({ table: when === 'before' ? 'a' : 'afterA', ...place }, a[layer + 1]![j]!)
    }
}

function setLayers(
  set: Setter,
  kind: 'd' | 'step' | 'new',
  matrices: number[][][],
  vectors: number[][],
): void {
  const names = { d: ['dW', 'db'], step: ['stepW', 'stepB'], new: ['newW', 'newB'] } as const
  const [ofWeights, ofBiases] = names[kind]
  for (const [layer, W] of matrices.entries())
    for (const [j, row] of W.entries()) {
      for (const [i, value] of row.entries()) set({ table: ofWeights, layer, at: [j, i] }, value)
      set({ table: ofBiases, layer, at: [j] }, vectors[layer]![j]!)
    }
}
