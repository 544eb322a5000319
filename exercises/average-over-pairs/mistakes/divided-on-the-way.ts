// mistake: divided-on-the-way
// fails: loss

import { backward, forward, lossOf } from 'engine'

type Layer = { W: number[][]; b: number[]; activation: 'sigmoid' | 'tanh' }
type Network = { layers: Layer[]; loss: 'halfSquaredError' }

export function averageOverPairs(network: Network, xs: number[][], targets: number[][]) {
  const N = xs.length
  let loss = 0
  const dW = network.layers.map(l => l.W.map(row => row.map(() => 0)))
  const db = network.layers.map(l => l.b.map(() => 0))
  for (let n = 0; n < N; n++) {
    loss = (loss + lossOf(network, xs[n], targets[n])) / N
    const g = backward(network, forward(network, xs[n]), targets[n])
    for (let k = 0; k < dW.length; k++) {
      for (let j = 0; j < dW[k].length; j++) {
        for (let i = 0; i < dW[k][j].length; i++) dW[k][j][i] = (dW[k][j][i] + g.dW[k][j][i]) / N
        db[k][j] = (db[k][j] + g.db[k][j]) / N
      }
    }
  }
  return { loss, dW, db }
}
