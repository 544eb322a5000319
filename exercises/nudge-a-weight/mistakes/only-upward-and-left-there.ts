// mistake: only-upward-and-left-there
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
  const before = lossOf(network, x, target)
  network.layers[layer].W[j][i] += h
  return (lossOf(network, x, target) - before) / h
}
