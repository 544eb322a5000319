// mistake: gradient-of-last-pair-divided
// fails: dW

import { backward, forward, lossOf } from 'engine'

type Layer = { W: number[][]; b: number[]; activation: 'sigmoid' | 'tanh' }
type Network = { layers: Layer[]; loss: 'halfSquaredError' }
type Gradients = { dW: number[][][]; db: number[][] }

export function averageOverPairs(network: Network, xs: number[][], targets: number[][]) {
  const losses = xs.map((x, n) => lossOf(network, x, targets[n]))
  const gradients: Gradients[] = xs.map((x, n) => backward(network, forward(network, x), targets[n]))
  const loss = losses.reduce((total, one) => total + one, 0)
  const { dW, db } = gradients[xs.length - 1]
  const N = xs.length
  return {
    loss: loss / N,
    dW: dW.map(W => W.map(row => row.map(one => one / N))),
    db: db.map(b => b.map(one => one / N)),
  }
}
