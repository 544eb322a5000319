import { errorOf, fromTheCurve, fromTheRounding, type Method, methods, type Precision } from './methods.ts'

/** What the figure shows: the nudge is 10 to the power of `exponent`. */
export interface Valley {
  exponent: number
  precision: Precision
  shown: readonly Method[]
}

/** The range of the powers of ten: of h, and of the error. */
export const range = { double: { low: -16, high: 0 }, single: { low: -8, high: 0 } } as const

/** Between two powers of ten the handle stops this often. */
export const stops = 4

export const start: Valley = { exponent: -2, precision: 'double', shown: ['one', 'two'] }

/** The nudge h of a power of ten. */
export const nudgeOf = (exponent: number): number => 10 ** exponent

/** The handle at a power, on the nearest stop within the range. */
export function moved(valley: Valley, exponent: number): Valley {
  const { low, high } = range[valley.precision]
  const nearest = Math.round(exponent * stops) / stops
  return { ...valley, exponent: Math.min(high, Math.max(low, nearest)) }
}

/** The same figure in the other precision; the handle stays where that has such a nudge. */
export const inPrecision = (valley: Valley, precision: Precision): Valley =>
  moved({ ...valley, precision }, valley.exponent)

/** Shows or hides a method, in their fixed order; the last one that is shown stays. */
export function toggled(valley: Valley, method: Method): Valley {
  const has = valley.shown.includes(method)
  if (has && valley.shown.length === 1) return valley
  return { ...valley, shown: methods.filter(one => (one === method ? !has : valley.shown.includes(one))) }
}

/** An error on the logarithmic axis: an exact answer lies on its lower edge, since 0 has no logarithm. */
export function powerOf(error: number, precision: Precision): number {
  return Math.max(range[precision].low, Math.log10(error))
}

export interface Sample {
  exponent: number
  error: number
  /** The power of ten of the error, within the range of the drawing. */
  power: number
}

/** The measured errors of a method over the whole range, one at each stop. */
export function samples(method: Method, precision: Precision): Sample[] {
  const { low, high } = range[precision]
  return Array.from({ length: (high - low) * stops + 1 }, (_, i) => {
    const exponent = low + i / stops
    const error = errorOf(method, nudgeOf(exponent), precision)
    return { exponent, error, power: powerOf(error, precision) }
  })
}

/** Which of the two causes of error is the larger: that is the side of the valley on which h stands. */
export function sideOf(method: 'one' | 'two', h: number, precision: Precision): 'curve' | 'rounding' {
  return fromTheCurve(method, h) > fromTheRounding(h, precision) ? 'curve' : 'rounding'
}
