// mistake: gradient-at-the-mean
// fails: dW

import { backward, forward, lossOf } from 'engine'

type Layer = { W: number[][]; b: number[]; activation: 'sigmoid' | 'tanh' }
type Network = { layers: Layer[]; loss: 'halfSquaredError' }

export function averageOverPairs(network: Network, xs: number[][], targets: number[][]) {
  const meanOf = (rows: number[][]) =>
    rows[0].map((_, i) => rows.reduce((sum, row) => sum + row[i], 0) / rows.length)
  const loss = xs.reduce((sum, x, n) => sum + lossOf(network, x, targets[n]), 0) / xs.length
  const { dW, db } = backward(network, forward(network, meanOf(xs)), meanOf(targets))
  return { loss, dW, db }
}
