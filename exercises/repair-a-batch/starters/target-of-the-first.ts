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
 * TODO: one place below is wrong. Find it and repair it.
 *
 * @param network two layers
 * @param xs row n has the inputs of pair n
 * @param targets row n has the targets of pair n
 * @returns the mean loss, and its derivatives: `dW[l - 1]` in the
 *   shape of layer l's W, `db[l - 1]` in the shape of its b
 */
export function batchPass(network: Network, xs: number[][], targets: number[][]) {
  const N = xs.length
  let loss = 0

  // Zeros in the shapes of the weights and of the biases.
  const dW: number[][][] = []
  const db: number[][] = []
  for (const { W, b } of network.layers) {
    dW.push(W.map(row => row.map(() => 0)))
    db.push(b.map(() => 0))
  }

  for (let n = 0; n < N; n++) {
    loss += lossOf(network, xs[n], targets[n])
    const trace = forward(network, xs[n])
    const pair = backward(network, trace, targets[0])
    for (let l = 1; l <= network.layers.length; l++) {
      for (let j = 0; j < db[l - 1].length; j++) {
        db[l - 1][j] += pair.db[l - 1][j] / N
        for (let i = 0; i < dW[l - 1][j].length; i++) {
          dW[l - 1][j][i] += pair.dW[l - 1][j][i] / N
        }
      }
    }
  }
  return { loss: loss / N, dW, db }
}
