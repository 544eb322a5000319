// mistake: bias-nudged
// fails: derivative

import { lossOf } from 'engine'

type Layer = { W: number[][]; b: number[]; activation: 'sigmoid' | 'tanh' }
type Network = { layers: Layer[]; loss: 'halfSquaredError' }

const moved = (network: Network, layer: number, j: number, step: number) => {
  const copy: Network = JSON.parse(JSON.stringify(network))
  copy.layers[layer].b[j] += step
  return copy
}

export function nudgeAWeight(
  network: Network,
  x: number[],
  target: number[],
  layer: number,
  j: number,
  _i: number,
  h: number,
): number {
  const above = lossOf(moved(network, layer, j, h), x, target)
  const below = lossOf(moved(network, layer, j, -h), x, target)
  return (above - below) / (2 * h)
}
