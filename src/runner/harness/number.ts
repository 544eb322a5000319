import { isInteger, toPrecision } from './primordials.ts'

/**
 * A number with six significant digits, so that the last digits, in which engines differ, do not show. Whole
 * numbers and what is not finite stay as they are; -0 becomes 0.
 */
export function rounded(x: number): number {
  if (x - x !== 0) return x
  if (isInteger(x) && x < 1e15 && x > -1e15) return x + 0
  return +toPrecision(x, 6)
}

/** The same as text. */
export function numberText(x: number): string {
  return `${rounded(x)}`
}
