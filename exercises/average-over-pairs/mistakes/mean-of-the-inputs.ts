// mistake: mean-of-the-inputs
// fails: loss

import { backward, forward, lossOf } from 'engine'

type Layer = { W: number[][]; b: number[]; activation: 'sigmoid' | 'tanh' }
type Network = { layers: Layer[]; loss: 'halfSquaredError' }

export function averageOverPairs(network: Network, xs: number[][], targets: number[][]) {
  const meanOf = (rows: number[][]) =>
    rows[0].map((_, i) => rows.reduce((sum, row) => sum + row[i], 0) / rows.length)
  const x = meanOf(xs)
  const target = meanOf(targets)
  const { dW, db } = backward(network, forward(network, x), target)
  return { loss: lossOf(network, x, target), dW, db }
}
