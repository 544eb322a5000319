import { backward, forward, lossOf } from 'engine'

type Layer = { W: number[][]; b: number[]; activation: 'sigmoid' | 'tanh' }
type Network = { layers: Layer[]; loss: 'halfSquaredError' }

/**
 * Loss and gradient of a network over many pairs of input and target.
 *
 * @param network two layers; `layers[k].W` is a matrix and `layers[k].b` a list
 * @param xs the inputs, one pair a row
 * @param targets the targets, one pair a row
 * @returns the mean loss, and for each layer the derivatives of the mean loss: dW[k] like W, db[k] like b
 */
export function averageOverPairs(network: Network, xs: number[][], targets: number[][]) {
  // For one pair, the engine has all you need:
  //   lossOf(network, x, target) is its loss,
  //   backward(network, forward(network, x), target) has its dW and db.
  // TODO 1: the mean loss. TODO 2: dW. TODO 3: db.
  return { loss: NaN, dW: [], db: [] }
}
