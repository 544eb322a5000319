/** How the marks of a class are spread. */
export interface Spread {
  n: number
  median: number
  least: number
  most: number
  /** How many are in each tenth of the scale, 100 percent in the last one. */
  tenths: number[]
}

/**
 * Looks over the marks of a class.
 *
 * @param percents 0 to 100
 * @returns undefined without any
 */
export function spreadOf(percents: readonly number[]): Spread | undefined {
  if (percents.length === 0) return undefined
  const sorted = percents.toSorted((a, b) => a - b)
  const tenths = new Array<number>(10).fill(0)
  for (const percent of sorted) tenths[Math.min(9, Math.floor(percent / 10))]!++
  return { n: sorted.length, median: medianOf(sorted), least: sorted[0]!, most: sorted.at(-1)!, tenths }
}

/** The one in the middle, or the mean of the two; of none it is 0. */
export function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const half = sorted.length >> 1
  if (sorted.length % 2 === 1) return sorted[half]!
  return sorted.length === 0 ? 0 : (sorted[half - 1]! + sorted[half]!) / 2
}
