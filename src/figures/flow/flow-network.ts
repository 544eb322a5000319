import { backward, forward, randomNetwork } from '#engine'
import type { RandomExample } from '../random-example.ts'
import { type EquationName, sizes } from './equations.ts'

export interface FlowNetwork {
  /** Weights into layers 1 and 2 of the drawing, `W[layer][to][from]`; `W[0]` is empty. */
  W: number[][][]
  /** Activations and g′(z) by layer; the first layer has no slope. */
  a: number[][]
  slope: number[][]
  /** δ by layer; the first layer has none. */
  delta: number[][]
  target: number[]
}

/** A network of 2, 3 and 4 sigmoid units with its numbers, the same on every machine. */
export function flowNetwork({ seed, scale, x, target }: RandomExample): FlowNetwork {
  const network = randomNetwork(sizes, { seed, activations: 'sigmoid', scale })
  const trace = forward(network, x)
  return {
    W: [[], ...network.layers.map(({ W }) => W)],
    a: trace.a,
    slope: [[], ...trace.a.slice(1).map(layer => layer.map(a => a * (1 - a)))],
    delta: [[], ...backward(network, trace, target).delta],
    target,
  }
}

/** The terms of a hidden unit's sum: what comes back from each unit of the next layer. */
export function termsOf({ W, delta }: FlowNetwork, unit: number) {
  return W[2].map((row, k) => ({ weight: row[unit], delta: delta[2][k], product: row[unit] * delta[2][k] }))
}

/** All numbers of an equation for one unit, by symbol. */
export function numbersOf(model: FlowNetwork, equation: EquationName, unit: number) {
  const layer = equation === 'output' ? 2 : 1
  const terms = termsOf(model, unit)
  return {
    delta: model.delta[layer][unit],
    slope: model.slope[layer][unit],
    sum: terms.reduce((sum, { product }) => sum + product, 0),
    error: model.a[2][unit] - model.target[unit],
    activation: model.a[0][0],
    gradient: model.delta[1][unit] * model.a[0][0],
    terms,
  }
}
