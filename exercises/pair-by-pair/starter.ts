import { backward, forward } from 'engine'

type Layer = {
  W: number[][]
  b: number[]
  activation: 'sigmoid' | 'tanh'
}
type Network = { layers: Layer[]; loss: 'halfSquaredError' }

/**
 * The network after one epoch of training pair by pair.
 *
 * @param network any number of layers
 * @param xs row n has the inputs of pair n
 * @param targets row n has the targets of pair n
 * @param learningRate α
 * @param order the rows in the order in which they are used
 * @returns a new network of the same shape; `network` stays
 *   unchanged
 */
export function pairByPair(
  network: Network,
  xs: number[][],
  targets: number[][],
  learningRate: number,
  order: number[],
): Network {
  // TODO 1: a network of your own, and a loop over the order.
  // TODO 2: one step after each pair.
  throw new Error('pairByPair is not written yet')
}
