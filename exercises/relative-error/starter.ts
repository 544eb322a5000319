/**
 * The largest relative error of two lists of the same length.
 *
 * @param a for example a gradient from a backward pass
 * @param b for example the same gradient, measured
 * @returns from 0 (equal) to 2 (same size, opposite signs)
 */
export function relativeError(a: number[], b: number[]): number {
  // TODO 1: the relative error of each pair of entries.
  // TODO 2: the largest of them.
  return NaN
}
