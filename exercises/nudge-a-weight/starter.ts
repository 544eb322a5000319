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
  const copy = structuredClone(network)
  copy.layers[layer].W[j][i] += step
  return copy
}

/**
 * The slope of the loss for one weight, found by nudging it.
 *
 * @param layer which layer the weight leads into, from 0
 * @param j the unit that it leads to
 * @param i the unit that it comes from
 * @param h how far to nudge, for example 0.001
 * @returns change of the loss per unit of change of the weight
 */
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
  // TODO: from these two losses, the slope of the loss.
  return NaN
}
