/** The largest relative error of two lists of the same length. */
export function relativeError(a: number[], b: number[]): number {
  let worst = 0
  for (let i = 0; i < a.length; i++) {
    const size = Math.max(Math.abs(a[i]), Math.abs(b[i]))
    // Both are 0: they agree, and 0 / 0 would say NaN.
    if (size === 0) continue

    // The larger of the two divides, so that the order of a and b
    // does not matter and one 0 alone cannot break it.
    const relative = Math.abs(a[i] - b[i]) / size
    if (relative > worst) worst = relative
  }
  return worst
}
