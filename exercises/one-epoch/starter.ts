import { backward, forward } from 'engine'

type Layer = {
  W: number[][]
  b: number[]
  activation: 'sigmoid' | 'tanh'
}
type Network = { layers: Layer[]; loss: 'halfSquaredError' }

/**
 * The network after one epoch of full-batch gradient descent.
 *
 * @param network any number of layers
 * @param xs row n has the inputs of pair n
 * @param targets row n has the targets of pair n
 * @param learningRate α
 * @returns a new network of the same shape; `network` stays
 *   unchanged
 */
export function oneEpoch(
  network: Network,
  xs: number[][],
  targets: number[][],
  learningRate: number,
): Network {
  // For one pair:
  //   backward(network, forward(network, x), target) has its
  //   dW and db.

  // TODO 1: the mean gradient of all pairs.
  // TODO 2: one step against it.
  const layers: Layer[] = []
  return { ...network, layers }
}
