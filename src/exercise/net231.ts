import { lossOf, type Matrix, type Network, type Vector } from '#engine'
import type { Random } from './random.ts'

/** The network of the worked example: two inputs, three hidden units, one output, both layers sigmoid. */
export type Net = {
  /** 3×2: `W1[j][i]` is the weight to hidden unit j from input i. */
  W1: Matrix
  /** The biases of the three hidden units. */
  b1: Vector
  /** The weight to the output from each hidden unit. */
  W2: Vector
  /** The bias of the output. */
  b2: number
}

/** For `entry.types` of the exercises about it. */
export const NET = '{ W1: Matrix, b1: Vector, W2: Vector, b2: number }'

/** A net with weights and biases of order 1. */
export function drawNet(random: Random): Net {
  return { W1: random.matrix(3, 2), b1: random.vector(3), W2: random.vector(3), b2: random.weight() }
}

/** The same net as the engine knows it. */
export function toNetwork({ W1, b1, W2, b2 }: Net): Network {
  return {
    layers: [
      { W: W1, b: b1, activation: 'sigmoid' },
      { W: [W2], b: [b2], activation: 'sigmoid' },
    ],
    loss: 'halfSquaredError',
  }
}

/** E = ½(a − t)², with a the net's output for x. */
export function lossOfNet(net: Net, x: Vector, target: number): number {
  return lossOf(toNetwork(net), x, [target])
}
