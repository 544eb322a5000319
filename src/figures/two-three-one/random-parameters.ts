import { randomNumbers } from '#engine'
import { computeNumbers, type Numbers, type Parameters } from './numbers.ts'

/**
 * Parameters for pencil and paper: one decimal each, biases that are not zero, hidden units that differ, nothing
 * saturated, and every number of the lesson right to three digits where four decimals are kept.
 *
 * @param draw any whole number from 1; the same number always gives the same parameters
 */
export function randomParameters(draw: number): Parameters {
  const random = randomNumbers(draw * 7919)
  const tenths = (least: number, most: number) => (least + Math.floor(random() * (most - least + 1))) / 10
  const signed = (least: number, most: number) => tenths(least, most) * (random() < 0.5 ? -1 : 1)
  for (;;) {
    const parameters: Parameters = {
      x: [tenths(3, 16), tenths(3, 16)],
      t: tenths(1, 9),
      alpha: tenths(6, 9),
      W1: [0, 1, 2].map(() => [signed(3, 13), signed(3, 13)]),
      b1: [0, 1, 2].map(() => signed(1, 6)),
      W2: [0, 1, 2].map(() => signed(4, 17)),
      b2: signed(1, 6),
    }
    if (isPleasant(computeNumbers(parameters))) return parameters
  }
}

/** Whether the numbers teach: see `randomParameters`. */
export function isPleasant(numbers: Numbers): boolean {
  const { x, z1, z2, a1, error, delta1, dW1, dW2, W2, new: next, linear } = numbers
  // Half a unit of the fourth decimal is half a per cent of 0.01, and half a per cent is what checkpoints allow.
  const fourDecimalsWillDo = [
    ...delta1,
    ...dW1.flat(),
    ...dW2,
    ...next.W1.flat(),
    ...next.b1,
    ...next.W2,
    next.b2,
    linear.error,
  ].every(value => Math.abs(value) >= 0.01)
  const apart = (values: number[], least: number) =>
    values.every((value, i) => values.slice(0, i).every(other => Math.abs(value - other) >= least))
  return (
    apart(x, 0.15) &&
    apart(a1, 0.06) &&
    apart(W2, 0.15) &&
    [...z1, z2].every(z => Math.abs(z) > 0.15 && Math.abs(z) < 1.9) &&
    Math.abs(error) > 0.25 &&
    fourDecimalsWillDo
  )
}
