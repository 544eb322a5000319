// mistake: trace-of-the-first
// fails: dW

import { backward, forward, lossOf } from 'engine'

type Layer = {
  W: number[][]
  b: number[]
  activation: 'sigmoid' | 'tanh'
}
type Network = { layers: Layer[]; loss: 'halfSquaredError' }

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
    const trace = forward(network, xs[0])
    const pair = backward(network, trace, targets[n])
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
