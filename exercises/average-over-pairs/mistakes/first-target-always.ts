// mistake: first-target-always
// fails: dW

import { backward, forward, lossOf } from 'engine'

type Layer = { W: number[][]; b: number[]; activation: 'sigmoid' | 'tanh' }
type Network = { layers: Layer[]; loss: 'halfSquaredError' }

export function averageOverPairs(network: Network, xs: number[][], targets: number[][]) {
  const N = xs.length
  let loss = 0
  const dW: number[][][] = network.layers.map(l => l.W.map(row => row.map(() => 0)))
  const db: number[][] = network.layers.map(l => l.b.map(() => 0))
  for (let n = 0; n < xs.length; n++) {
    loss += lossOf(network, xs[n], targets[n])
    const g = backward(network, forward(network, xs[n]), targets[0])
    for (let k = 0; k < dW.length; k++)
      for (let j = 0; j < dW[k].length; j++) {
        db[k][j] += g.db[k][j] / N
        for (let i = 0; i < dW[k][j].length; i++) dW[k][j][i] += g.dW[k][j][i] / N
      }
  }
  return { loss: loss / N, dW, db }
}
