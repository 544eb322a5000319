// mistake: last-pair-only
// fails: loss

import { backward, forward, lossOf } from 'engine'

type Layer = { W: number[][]; b: number[]; activation: 'sigmoid' | 'tanh' }
type Network = { layers: Layer[]; loss: 'halfSquaredError' }
type Gradients = { dW: number[][][]; db: number[][] }

export function averageOverPairs(network: Network, xs: number[][], targets: number[][]) {
  const losses = xs.map((x, n) => lossOf(network, x, targets[n]))
  const gradients: Gradients[] = xs.map((x, n) => backward(network, forward(network, x), targets[n]))
  return { loss: losses[xs.length - 1], ...gradients[xs.length - 1] }
}
