import { backward, forward, lossOf } from 'engine'

type Layer = {
  W: number[][]
  b: number[]
  activation: 'sigmoid' | 'tanh'
}
type Network = { layers: Layer[]; loss: 'halfSquaredError' }

/**
 * Full-batch gradient descent until the loss is small enough.
 *
 * @param network two layers
 * @param xs row n has the inputs of pair n
 * @param targets row n has the targets of pair n
 * @param learningRate α
 * @param goal stop as soon as the mean loss is at most this
 * @param most take no more steps than this
 * @returns the network at the end, and the mean losses: one before
 *   each step, and one of the network at the end
 */
export function trainUntil(
  network: Network,
  xs: number[][],
  targets: number[][],
  learningRate: number,
  goal: number,
  most: number,
) {
  const losses: number[] = []
  // TODO 1: measure the loss, and decide whether to stop.
  // TODO 2: take a step, and measure again.
  // TODO 3: return the network that you end with.
  return { network, losses }
}
