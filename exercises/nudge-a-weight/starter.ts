import { lossOf } from 'engine'

type Layer = { W: number[][]; b: number[]; activation: 'sigmoid' | 'tanh' }
type Network = { layers: Layer[]; loss: 'halfSquaredError' }

/** A copy of the network in which one weight has been moved by a step. */
function moved(network: Network, layer: number, j: number, i: number, step: number): Network {
  const copy: Network = JSON.parse(JSON.stringify(network))
  copy.layers[layer].W[j][i] += step
  return copy
}

/**
 * How fast the loss changes with one weight, found by nudging it.
 *
 * @param network the network; `network.layers[layer].W[j][i]` is the weight in question
 * @param x the inputs
 * @param target what the outputs should be
 * @param layer the layer that the weight enters, counted from 0
 * @param j the unit of that layer where the weight arrives
 * @param i the unit that it comes from
 * @param h how far to nudge, e.g. 0.001
 * @returns the change of the loss for each unit of change of the weight
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
  const lossAbove = lossOf(moved(network, layer, j, i, +h), x, target)
  const lossBelow = lossOf(moved(network, layer, j, i, -h), x, target)
  // TODO: from these two losses, how fast does the loss change with the weight?
  return NaN
}
