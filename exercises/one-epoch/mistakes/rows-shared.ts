// mistake: rows-shared
// fails: step

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

export function oneEpoch(
  network: Network,
  xs: number[][],
  targets: number[][],
  learningRate: number,
): Network {
  const dW = network.layers.map(({ W }) => Array(W.length).fill(Array(W[0].length).fill(0)))
  const db = network.layers.map(({ b }) => Array(b.length).fill(0))
  for (let n = 0; n < xs.length; n++) {
    const pair = pairGradients(network, xs[n], targets[n])
    for (let l = 0; l < dW.length; l++)
      for (let j = 0; j < db[l].length; j++) {
        db[l][j] += pair.db[l][j] / xs.length
        for (let i = 0; i < dW[l][j].length; i++) dW[l][j][i] += pair.dW[l][j][i] / xs.length
      }
  }
  return stepped(network, { dW, db }, learningRate)
}
