// mistake: last-loss-missing
// fails: shape

import { backward, forward, lossOf } from 'engine'

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

const meanLoss = (network: Network, xs: number[][], targets: number[][]) =>
  xs.reduce((sum, x, n) => sum + lossOf(network, x, targets[n]) / xs.length, 0)

const epoch = (network: Network, xs: number[][], targets: number[][], rate: number) =>
  stepped(network, meanGradients(network, xs, targets), rate)

export function trainUntil(
  network: Network,
  xs: number[][],
  targets: number[][],
  learningRate: number,
  goal: number,
  most: number,
) {
  let newest = network
  const losses: number[] = []
  for (let n = 0; n < most; n++) {
    const loss = meanLoss(newest, xs, targets)
    losses.push(loss)
    if (loss <= goal) break
    newest = epoch(newest, xs, targets, learningRate)
  }
  return { network: newest, losses }
}
