// mistake: shallow-copy
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
  const layers = network.layers.map(layer => ({ ...layer, W: [...layer.W], b: [...layer.b] }))
  const moving = { ...network, layers }
  for (const n of order) {
    const { dW, db } = pairGradients(moving, xs[n], targets[n])
    for (const [l, layer] of layers.entries())
      for (let j = 0; j < layer.b.length; j++) {
        layer.b[j] -= learningRate * db[l][j]
        for (let i = 0; i < layer.W[j].length; i++) layer.W[j][i] -= learningRate * dW[l][j][i]
      }
  }
  return moving
}
