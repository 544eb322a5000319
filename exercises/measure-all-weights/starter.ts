import { lossOf } from 'engine'

type Layer = {
  W: number[][]
  b: number[]
  activation: 'sigmoid' | 'tanh'
}
type Network = { layers: Layer[]; loss: 'halfSquaredError' }

/**
 * The gradient of the loss, measured by nudging.
 *
 * @param network any number of layers
 * @param h how far to nudge, for example 0.001
 * @returns `dW[l - 1]` in the shape of layer l's W, `db[l - 1]` in
 *   the shape of its b
 */
export function measureAllWeights(network: Network, x: number[], target: number[], h: number) {
  // A copy to nudge, and places for what you measure.
  const copy = structuredClone(network)
  const dW = copy.layers.map(({ W }) => W.map(row => row.map(() => NaN)))
  const db = copy.layers.map(({ b }) => b.map(() => NaN))

  // TODO 1: every weight.
  // TODO 2: every bias.
  return { dW, db }
}
