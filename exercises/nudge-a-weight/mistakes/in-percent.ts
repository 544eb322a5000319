// mistake: in-percent
// fails: derivative

import { lossOf } from 'engine'

type Layer = { W: number[][]; b: number[]; activation: 'sigmoid' | 'tanh' }
type Network = { layers: Layer[]; loss: 'halfSquaredError' }

const scaled = (network: Network, layer: number, j: number, i: number, by: number) => {
  const copy: Network = JSON.parse(JSON.stringify(network))
  copy.layers[layer].W[j][i] *= by
  return copy
}

export function nudgeAWeight(
  network: Network,
  x: number[],
  target: number[],
  layer: number,
  j: number,
  i: number,
  h: number,
): number {
  const above = lossOf(scaled(network, layer, j, i, 1 + h), x, target)
  const below = lossOf(scaled(network, layer, j, i, 1 - h), x, target)
  return (above - below) / (2 * h)
}
