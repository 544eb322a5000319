import { backward, forward, lossOf } from 'engine'

type Layer = {
  W: number[][]
  b: number[]
  activation: 'sigmoid' | 'tanh'
}
type Network = { layers: Layer[]; loss: 'halfSquaredError' }

/**
 * Loss and gradient of a network over many pairs.
 *
 * @param network two layers
 * @param xs row n has the inputs of pair n
 * @param targets row n has the targets of pair n
 * @returns the mean loss, and its derivatives: `dW[l - 1]` in the
 *   shape of layer l's W, `db[l - 1]` in the shape of its b
 */
export function averageOverPairs(
  network: Network,
  xs: number[][],
  targets: number[][],
) {
  // For one pair:
  //   lossOf(network, x, target) is its loss,
  //   backward(network, forward(network, x), target) has its
  //   dW and db.
  const loss = NaN
  const dW: number[][][] = []
  const db: number[][] = []

  // TODO 1: the mean loss.
  // TODO 2: dW.
  // TODO 3: db.
  return { loss, dW, db }
}
