import { shownNumber } from '../number-text.ts'
import { isInteger, toNearest, toPrecision } from './primordials.ts'

const largestExact = 2 ** 53

/**
 * A number with six significant digits, so that the last digits, in which engines differ, do not show. Whole numbers
 * that are exact and what is not finite stay as they are, and no digit before the point becomes a zero; -0 becomes 0.
 */
export function rounded(x: number): number {
  if (x - x !== 0) return x
  const size = x < 0 ? -x : x
  if (isInteger(x) && size <= largestExact) return x + 0
  if (size < 999_999 || size > largestExact) return +toPrecision(x, 6)
  return x < 0 ? -nearestWhole(size) : nearestWhole(size)
}

/** As IEEE arithmetic rounds: a half goes to the even neighbour, so that sums of many keep their mean. */
function nearestWhole(x: number): number {
  const near = toNearest(x)
  return near - x === 0.5 && near % 2 === 1 ? near - 1 : near
}

/** The same as text. */
export function numberText(x: number): string {
  return shownNumber(rounded(x))
}
