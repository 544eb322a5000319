import type { Tensor } from '#exercise/shape.ts'
import { largest } from './numbers.ts'

/** Below this, a numeric derivative is rounding noise and the truth is 0. */
const ZERO_TRUTH = 1e-8

/** What an answer may be off by where the truth is 0. */
const ZERO_ANSWER = 1e-9

/**
 * How far a tensor is from the truth: max|yours − truth| over max|truth|. Where the truth is 0 it is 0 if every
 * entry is within 1e-9, else infinite. Tensors of different shape are infinitely far.
 *
 * @returns never NaN: whatever is not a finite number is infinitely far from everything
 */
export function distance(yours: Tensor, truth: Tensor): number {
  if (!sameDims(yours.dims, truth.dims)) return Infinity
  if (!yours.values.every(value => typeof value === 'number' && Number.isFinite(value))) return Infinity
  const scale = largest(truth.values)
  if (scale < ZERO_TRUTH) return largest(yours.values) <= ZERO_ANSWER ? 0 : Infinity
  const far = largest(yours.values.map((value, n) => value - truth.values[n]!)) / scale
  return Number.isFinite(far) ? far : Infinity
}

/** Whether a tensor is as near to the truth as the tolerance says. */
export function isClose(yours: Tensor, truth: Tensor, tolerance: number): boolean {
  return distance(yours, truth) <= tolerance
}

/** Whether two tensors have the same axes of the same lengths. */
export function sameDims(one: number[], other: number[]): boolean {
  return one.length === other.length && one.every((length, axis) => length === other[axis])
}
