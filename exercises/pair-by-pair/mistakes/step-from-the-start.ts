// mistake: step-from-the-start
// fails: weights

import { backward, forward } from 'engine'

type Layer = { W: number[][]; b: number[]; activation: 'sigmoid' | 'tanh' }
type Network = { layers: Layer[]; loss: 'halfSquaredError' }
type Gradients = { dW: number[][][]; db: number[][] }

const pairGradients = (network: Network, x: number[], target: number[]): Gradients =>
  backward(network, forward(network, x), target)

const stepped = (network: Network, { dW, db }: Gradients, rate: number): Network => ({
  ...network,
  layers: network.layers.map((layer, l) => ({
    ...layer,
    W: layer.W.map((row, j) => row.map((w, i) => w - rate * dW[l][j][i])),
    b: layer.b.map((b, j) => b - rate * db[l][j]),
  })),
})

export function pairByPair(
  network: Network,
  xs: number[][],
  targets: number[][],
  learningRate: number,
  order: number[],
): Network {
  let moving = network
  for (const n of order) moving = stepped(network, pairGradients(moving, xs[n], targets[n]), learningRate)
  return moving
}
