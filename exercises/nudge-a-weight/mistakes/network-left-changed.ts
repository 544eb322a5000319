// mistake: network-left-changed
// fails: unchanged

import { lossOf } from 'engine'

type Layer = { W: number[][]; b: number[]; activation: 'sigmoid' | 'tanh' }
type Network = { layers: Layer[]; loss: 'halfSquaredError' }

export function nudgeAWeight(
  network: Network,
  x: number[],
  target: number[],
  layer: number,
  j: number,
  i: number,
  h: number,
): number {
  const row = network.layers[layer].W[j]
  row[i] += h
  const above = lossOf(network, x, target)
  row[i] -= 2 * h
  const below = lossOf(network, x, target)
  return (above - below) / (2 * h)
}
