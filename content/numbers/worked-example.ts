import { computeNumbers, type Numbers, type Parameters } from '#figures/two-three-one/numbers.ts'

/** Chosen for pencil and paper: one decimal each, three unlike hidden units, gradients one can see. */
export const parameters: Parameters = {
  x: [1.4, 0.6],
  t: 0.9,
  alpha: 0.7,
  W1: [
    [0.5, -0.8],
    [-0.7, 1.2],
    [0.9, 0.3],
  ],
  b1: [0.2, -0.4, 0.1],
  W2: [1.1, -1.6, -1.3],
  b2: 0.4,
}

/** Every number of lesson 3, by path: see `Numbers`. */
export const numbers: Numbers = computeNumbers(parameters)

export default numbers
