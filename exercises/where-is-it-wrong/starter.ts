import { lossOf } from 'engine'

type Layer = {
  W: number[][]
  b: number[]
  activation: 'sigmoid' | 'tanh' | 'relu'
}
type Network = { layers: Layer[]; loss: 'halfSquaredError' }
type Gradient = { dW: number[][][]; db: number[][] }

/**
 * Which layers of a gradient are wrong.
 *
 * @param network any number of layers
 * @param suspect `dW[l - 1]` in the shape of layer l's W, `db[l - 1]`
 *   in the shape of its b
 * @returns for each layer 1 if it is wrong and 0 if it is right
 */
export function whereIsItWrong(network: Network, x: number[], target: number[], suspect: Gradient): number[] {
  const wrong: number[] = []
  // TODO 1: measure every derivative.
  // TODO 2: compare, entry by entry.
  // TODO 3: 1 for each wrong layer, 0 for the others.
  return wrong
}
