// mistake: rows-shared
// fails: dW

import { backward, forward, lossOf } from 'engine'

type Layer = { W: number[][]; b: number[]; activation: 'sigmoid' | 'tanh' }
type Network = { layers: Layer[]; loss: 'halfSquaredError' }

export function averageOverPairs(network: Network, xs: number[][], targets: number[][]) {
  const dW = network.layers.map(({ W }) => Array<number[]>(W.length).fill(W[0].map(() => 0)))
  const db = network.layers.map(({ b }) => b.map(() => 0))
  let loss = 0
  for (const [n, x] of xs.entries()) {
    const one = backward(network, forward(network, x), targets[n])
    loss += lossOf(network, x, targets[n]) / xs.length
    for (let k = 0; k < dW.length; k++) {
      for (let j = 0; j < dW[k].length; j++) {
        for (let i = 0; i < dW[k][j].length; i++) dW[k][j][i] += one.dW[k][j][i] / xs.length
        db[k][j] += one.db[k][j] / xs.length
      }
    }
  }
  return { loss, dW, db }
}
