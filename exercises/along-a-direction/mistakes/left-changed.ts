// mistake: left-changed
// fails: unchanged

import { lossOf } from 'engine'

type Layer = { W: number[][]; b: number[]; activation: 'sigmoid' | 'tanh' }
type Network = { layers: Layer[]; loss: 'halfSquaredError' }
type Direction = { dW: number[][][]; db: number[][] }

export function alongADirection(
  network: Network,
  x: number[],
  target: number[],
  v: Direction,
  h: number,
): number {
  for (const [l, layer] of network.layers.entries())
    for (let j = 0; j < layer.b.length; j++) {
      layer.b[j] += h * v.db[l][j]
      for (let i = 0; i < layer.W[j].length; i++) layer.W[j][i] += h * v.dW[l][j][i]
    }
  const above = lossOf(network, x, target)
  for (const [l, layer] of network.layers.entries())
    for (let j = 0; j < layer.b.length; j++) {
      layer.b[j] -= 2 * h * v.db[l][j]
      for (let i = 0; i < layer.W[j].length; i++) layer.W[j][i] -= 2 * h * v.dW[l][j][i]
    }
  const below = lossOf(network, x, target)
  return (above - below) / (2 * h)
}
