import { backward, forward } from 'engine'

type Layer = {
  W: number[][]
  b: number[]
  activation: 'sigmoid' | 'tanh'
}
type Network = { layers: Layer[]; loss: 'halfSquaredError' }

/** The network after one epoch of training pair by pair. */
export function pairByPair(
  network: Network,
  xs: number[][],
  targets: number[][],
  learningRate: number,
  order: number[],
): Network {
  // A copy with rows of its own, which may move.
  const layers = network.layers.map(layer => ({
    ...layer,
    W: layer.W.map(row => row.map(w => w)),
    b: layer.b.map(b => b),
  }))
  const moving = { ...network, layers }

  for (const n of order) {
    // At the weights of this moment: the pairs before have moved
    // them, the pairs after have not.
    const trace = forward(moving, xs[n])
    const { dW, db } = backward(moving, trace, targets[n])
    for (let l = 1; l <= layers.length; l++) {
      const { W, b } = layers[l - 1]
      for (let j = 0; j < b.length; j++) {
        b[j] -= learningRate * db[l - 1][j]
        for (let i = 0; i < W[j].length; i++) {
          W[j][i] -= learningRate * dW[l - 1][j][i]
        }
      }
    }
  }
  return moving
}
