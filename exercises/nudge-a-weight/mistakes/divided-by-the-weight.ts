// mistake: divided-by-the-weight
// fails: derivative

import { lossOf } from 'engine'

type Layer = { W: number[][]; b: number[]; activation: 'sigmoid' | 'tanh' }
type Network = { layers: Layer[]; loss: 'halfSquaredError' }

const moved = (network: Network, layer: number, j: number, i: number, step: number) => {
  const copy: Network = JSON.parse(JSON.stringify(network))
  copy.layers[layer].W[j][i] += step
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
  const above = lossOf(moved(network, layer, j, i, h), x, target)
  const below = lossOf(moved(network, layer, j, i, -h), x, target)
  return (above - below) / (2 * h * network.layers[layer].W[j][i])
}
