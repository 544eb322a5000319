import type { UnitId } from '#drawing/types.ts'
import { backward, forward, type Network, randomNetwork } from '#engine'

/** The layers of the famous picture: 8·9 + 9·9 + 9·9 + 9·4 = 270 weights. */
export const sizes = [8, 9, 9, 9, 4]

/** The steps: given, forward into each of four layers, compare, backward into each of three, update. */
export const lastStep = 9

export interface Model {
  network: Network
  /** `activation[layer][unit]`, inputs first. */
  activation: number[][]
  target: number[]
  /** ½(a − t)² of each output. */
  errors: number[]
  /** `blame[layer][unit][k]` = ∂E_k/∂a: how the error of output k alone changes with this unit's activation. */
  blame: number[][][]
  /** ∂E/∂a of the whole error: the sum of `blame` over the outputs. */
  total: number[][]
  /** ∂E/∂z of each unit from layer 1 on (`slopeZ[0]` is empty): what lesson 4 will name. */
  slopeZ: number[][]
}

/** The network of the picture with all its numbers; the same on every machine. */
export function createModel(): Model {
  const network = randomNetwork(sizes, { seed: 12, activations: 'sigmoid', scale: 1.7 })
  const x = [0.9, 0.1, 0.7, 0.2, 0.8, 0.4, 0.1, 0.6]
  const target = [0, 0, 1, 1]
  const trace = forward(network, x)
  const output = trace.a[trace.a.length - 1]
  // The error of output k alone: the other outputs are given targets that they already meet.
  const deltas = target.map(
    (_, k) =>
      backward(
        network,
        trace,
        output.map((a, other) => (other === k ? target[k] : a)),
      ).delta,
  )
  const last = sizes.length - 1
  const blame = sizes.map((size, layer) =>
    Array.from({ length: size }, (_, unit) =>
      target.map((t, k) => {
        if (layer === last) return unit === k ? output[k] - t : 0
        return network.layers[layer].W.reduce((sum, row, to) => sum + row[unit] * deltas[k][layer][to], 0)
      }),
    ),
  )
  return {
    network,
    activation: trace.a,
    target,
    errors: output.map((a, k) => (a - target[k]) ** 2 / 2),
    blame,
    total: blame.map(layer => layer.map(parts => parts.reduce((sum, part) => sum + part, 0))),
    slopeZ: [[], ...backward(network, trace, target).delta],
  }
}

/** What enters a unit through each of its weights; empty for an input. */
export function entering({ network, activation }: Model, [layer, unit]: UnitId) {
  if (layer === 0) return []
  return network.layers[layer - 1].W[unit].map((weight, from) => ({
    from,
    activation: activation[layer - 1][from],
    weight,
    product: weight * activation[layer - 1][from],
  }))
}

/** What comes back to a unit through each weight that leaves it; their sum is its `total`. Empty for an output. */
export function returning({ network, slopeZ }: Model, [layer, unit]: UnitId) {
  if (layer === sizes.length - 1) return []
  return network.layers[layer].W.map((row, to) => ({
    to,
    weight: row[unit],
    error: slopeZ[layer + 1][to],
    product: row[unit] * slopeZ[layer + 1][to],
  }))
}

/** The largest size of a layer's ∂E/∂a: deep layers have smaller ones, so each is drawn on its own scale. */
export function largest(model: Model, layer: number): number {
  return Math.max(...model.total[layer].map(Math.abs))
}

/** Which way things flow between layers `gap` and `gap + 1` at a step, if they do. */
export function flowAt(step: number, gap: number): 'forward' | 'backward' | 'update' | undefined {
  if (step === lastStep) return 'update'
  if (step === gap + 1) return 'forward'
  return step >= 6 && gap === 9 - step ? 'backward' : undefined
}

/** Whether a layer's activations, or what came back to it, are known at a step. */
export function known(step: number, layer: number): { activation: boolean; blame: boolean } {
  return { activation: step >= layer, blame: step >= 5 && step >= 9 - layer }
}
