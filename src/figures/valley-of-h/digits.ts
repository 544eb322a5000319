import { compared, decimals, type Precision } from './methods.ts'

/** A number in columns: the digits that cancel in the difference, and those that stay. */
export interface Row {
  gone: string
  left: string
}

/** f(x + h), the value it is compared with, and their difference, digit below digit. */
export interface Cancelled {
  above: Row
  below: Row
  difference: Row
  /** Digits that the difference still has, and how many a number of this precision holds. */
  left: number
  of: number
}

/**
 * What cancels when two nearly equal values are subtracted.
 *
 * @param sides 1 compares f(x + h) with f(x), 2 with f(x − h)
 * @param h the nudge, above 0
 */
export function cancelled(sides: 1 | 2, h: number, precision: Precision): Cancelled {
  const of = decimals[precision]
  const { above, below, difference } = compared(sides === 1 ? 'one' : 'two', h, precision)
  const printed = difference.toFixed(of)
  // Everything before the difference's first digit other than 0 has cancelled, the point and its zeros included.
  const first = printed.search(/[1-9]/)
  const cut = first < 0 ? printed.length : first
  const row = (text: string): Row => ({ gone: text.slice(0, cut), left: text.slice(cut) })
  return {
    above: row(above.toFixed(of)),
    below: row(below.toFixed(of)),
    difference: row(printed),
    left: printed.length - cut,
    of,
  }
}
