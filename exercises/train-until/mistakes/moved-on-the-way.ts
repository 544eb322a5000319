// mistake: moved-on-the-way
// fails: shape

import { backward, forward, lossOf } from 'engine'

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

const meanLoss = (network: Network, xs: number[][], targets: number[][]) =>
  xs.reduce((sum, x, n) => sum + lossOf(network, x, targets[n]) / xs.length, 0)

export function trainUntil(
  network: Network,
  xs: number[][],
  targets: number[][],
  learningRate: number,
  goal: number,
  most: number,
) {
  let newest = network
  const losses = [meanLoss(newest, xs, targets)]
  while (losses[losses.length - 1] > goal && losses.length <= most) {
    newest = xs.reduce(
      (moving, x, n) => stepped(moving, pairGradients(moving, x, targets[n]), learningRate / xs.length),
      newest,
    )
    losses.push(meanLoss(newest, xs, targets))
  }
  return { network: newest, losses }
}
