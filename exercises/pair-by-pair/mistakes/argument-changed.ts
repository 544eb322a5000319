// mistake: argument-changed
// fails: unchanged

import { backward, forward } from 'engine'

type Layer = { W: number[][]; b: number[]; activation: 'sigmoid' | 'tanh' }
type Network = { layers: Layer[]; loss: 'halfSquaredError' }
type Gradients = { dW: number[][][]; db: number[][] }

const pairGradients = (network: Network, x: number[], target: number[]): Gradients =>
  backward(network, forward(network, x), target)

export function pairByPair(
  network: Network,
  xs: number[][],
  targets: number[][],
  learningRate: number,
  order: number[],
): Network {
  for (const n of order) {
    const { dW, db } = pairGradients(network, xs[n], targets[n])
    for (const [l, layer] of network.layers.entries())
      for (let j = 0; j < layer.b.length; j++) {
        layer.b[j] -= learningRate * db[l][j]
        for (let i = 0; i < layer.W[j].length; i++) layer.W[j][i] -= learningRate * dW[l][j][i]
      }
  }
  return network
}
