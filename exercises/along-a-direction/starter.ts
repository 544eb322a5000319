import { lossOf } from 'engine'

type Layer = {
  W: number[][]
  b: number[]
  activation: 'sigmoid' | 'tanh'
}
type Network = { layers: Layer[]; loss: 'halfSquaredError' }
type Direction = { dW: number[][][]; db: number[][] }

/**
 * The slope of the loss along a direction, measured with two
 * forward passes.
 *
 * @param network any number of layers
 * @param v a direction: one entry for every weight and bias
 * @param h how far to nudge, for example 0.001
 * @returns change of the loss per unit of walking along v
 */
export function alongADirection(
  network: Network,
  x: number[],
  target: number[],
  v: Direction,
  h: number,
): number {
  // TODO 1: the losses of two networks, moved along v.
  // TODO 2: from these two losses, the slope.
  return NaN
}
