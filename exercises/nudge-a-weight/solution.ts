import { lossOf } from 'engine'

type Layer = {
  W: number[][]
  b: number[]
  activation: 'sigmoid' | 'tanh'
}
type Network = { layers: Layer[]; loss: 'halfSquaredError' }

/** A copy of the network with one weight moved by a step. */
function moved(
  network: Network,
  layer: number,
  j: number,
  i: number,
  step: number,
): Network {
  const copy: Network = JSON.parse(JSON.stringify(network))
  copy.layers[layer].W[j][i] += step
  return copy
}

/** The slope of the loss for one weight, found by nudging it. */
export function nudgeAWeight(
  network: Network,
  x: number[],
  target: number[],
  layer: number,
  j: number,
  i: number,
  h: number,
): number {
  const above = moved(network, layer, j, i, +h)
  const lossAbove = lossOf(above, x, target)
  const below = moved(network, layer, j, i, -h)
  const lossBelow = lossOf(below, x, target)

  // Rise over run: from the lower weight to the upper one it is
  // h twice, once to either side.
  return (lossAbove - lossBelow) / (2 * h)
}
