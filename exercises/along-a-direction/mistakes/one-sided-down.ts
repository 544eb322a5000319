// mistake: one-sided-down
// fails: slope

import { lossOf } from 'engine'

type Layer = { W: number[][]; b: number[]; activation: 'sigmoid' | 'tanh' }
type Network = { layers: Layer[]; loss: 'halfSquaredError' }
type Direction = { dW: number[][][]; db: number[][] }

const moved = (network: Network, v: Direction, step: number): Network => ({
  ...network,
  layers: network.layers.map((layer, l) => ({
    ...layer,
    W: layer.W.map((row, j) => row.map((w, i) => w + step * v.dW[l][j][i])),
    b: layer.b.map((b, j) => b + step * v.db[l][j]),
  })),
})

export function alongADirection(
  network: Network,
  x: number[],
  target: number[],
  v: Direction,
  h: number,
): number {
  const below = lossOf(moved(network, v, -h), x, target)
  return (lossOf(network, x, target) - below) / h
}
