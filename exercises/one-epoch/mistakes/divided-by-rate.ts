// mistake: divided-by-rate
// fails: step

import { backward, forward } from 'engine'

type Layer = { W: number[][]; b: number[]; activation: 'sigmoid' | 'tanh' }
type Network = { layers: Layer[]; loss: 'halfSquaredError' }
type Gradients = { dW: number[][][]; db: number[][] }

const pairGradients = (network: Network, x: number[], target: number[]): Gradients =>
  backward(network, forward(network, x), target)

const zeros = (network: Network): Gradients => ({
  dW: network.layers.map(({ W }) => W.map(row => row.map(() => 0))),
  db: network.layers.map(({ b }) => b.map(() => 0)),
})

const add = (sum: Gradients, more: Gradients, factor: number): Gradients => ({
  dW: sum.dW.map((W, l) => W.map((row, j) => row.map((d, i) => d + factor * more.dW[l][j][i]))),
  db: sum.db.map((b, l) => b.map((d, j) => d + factor * more.db[l][j])),
})

const stepped = (network: Network, { dW, db }: Gradients, rate: number): Network => ({
  ...network,
  layers: network.layers.map((layer, l) => ({
    ...layer,
    W: layer.W.map((row, j) => row.map((w, i) => w - rate * dW[l][j][i])),
    b: layer.b.map((b, j) => b - rate * db[l][j]),
  })),
})

const meanGradients = (network: Network, xs: number[][], targets: number[][]): Gradients =>
  xs.reduce((sum, x, n) => add(sum, pairGradients(network, x, targets[n]), 1 / xs.length), zeros(network))

export function oneEpoch(
  network: Network,
  xs: number[][],
  targets: number[][],
  learningRate: number,
): Network {
  return stepped(network, meanGradients(network, xs, targets), 1 / learningRate)
}
