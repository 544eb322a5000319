import { lossOf } from 'engine'

type Layer = { W: number[][]; b: number[]; activation: 'sigmoid' | 'tanh' }
type Network = { layers: Layer[]; loss: 'halfSquaredError' }

/** A copy of the network in which one weight has been moved by a step. */
function moved(network: Network, layer: number, j: number, i: number, step: number): Network {
  const copy: Network = JSON.parse(JSON.stringify(network))
  copy.layers[layer].W[j][i] += step
  return copy
}

/** How fast the loss changes with one weight, found by nudging it. */
export function nudgeAWeight(
  network: Network,
  x: number[],
  target: number[],
  layer: number,
  j: number,
  i: number,
  h: number,
): number {
  const lossAbove = lossOf(moved(network, layer, j, i, +h), x, target)
  const lossBelow = lossOf(moved(network, layer, j, i, -h), x, target)

  // Rise over run. From the lower to the upper weight the run is 2h: h to either side.
  return (lossAbove - lossBelow) / (2 * h)
}
