import type { ActivationName, LossName } from './types.ts'

type Numbers = ArrayLike<number>

/**
 * The loss of one output vector against its target.
 *
 * Cross-entropy is computed from z, not from a: an activation that rounds to 0 would have the logarithm
 * −Infinity. Under softmax −ln a_k is ln Σe^z − z_k. Under sigmoid −[t ln a + (1 − t) ln(1 − a)] is
 * ln(1 + e^z) − tz, where ln(1 + e^z) is written max(z, 0) + ln(1 + e^−|z|): no exponential above 1.
 *
 * @param z pre-activations of the output layer; several vectors may lie one after the other
 * @param a its activations
 * @param target what they should have been
 * @param units how many outputs belong to this pair
 * @param start where the pair's numbers begin in z, a and target
 */
export function outputLoss(
  loss: LossName,
  activation: ActivationName,
  z: Numbers,
  a: Numbers,
  target: Numbers,
  units = z.length,
  start = 0,
): number {
  const end = start + units
  let sum = 0
  if (loss === 'halfSquaredError') {
    for (let k = start; k < end; k++) sum += 0.5 * (a[k] - target[k]) * (a[k] - target[k])
  } else if (activation === 'softmax') {
    const logSum = logSumExp(z, start, end)
    for (let k = start; k < end; k++) sum += target[k] * (logSum - z[k])
  } else {
    for (let k = start; k < end; k++) {
      sum += Math.max(z[k], 0) - target[k] * z[k] + Math.log1p(Math.exp(-Math.abs(z[k])))
    }
  }
  return sum
}

/** ln Σ e^z; the largest z is taken out of the sum first, so that nothing overflows. */
export function logSumExp(z: Numbers, start: number, end: number): number {
  let largest = z[start]
  for (let k = start + 1; k < end; k++) largest = Math.max(largest, z[k])
  let sum = 0
  for (let k = start; k < end; k++) sum += Math.exp(z[k] - largest)
  return largest + Math.log(sum)
}
