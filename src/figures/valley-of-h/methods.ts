import { value } from '#engine'

/** How many digits the arithmetic keeps: 64 bits a number, or 32. */
export type Precision = 'double' | 'single'

/** A way to measure a slope. */
export type Method = 'one' | 'two' | 'richardson' | 'complex'

export const methods: readonly Method[] = ['one', 'two', 'richardson', 'complex']

/** Where the sigmoid is measured: one half, which both precisions hold exactly. */
export const at = 0.5

/** Half the gap between 1 and the next number: the relative error of one rounding. */
export const roundoff: Record<Precision, number> = { double: 2 ** -53, single: 2 ** -24 }

/** The decimals of the sigmoid near one half that a number still holds. */
export const decimals: Record<Precision, number> = { double: 16, single: 8 }

const kept: Record<Precision, (x: number) => number> = { double: x => x, single: Math.fround }

/** The sigmoid, rounded after each operation to the precision. */
export function sigmoid(x: number, precision: Precision): number {
  const keep = kept[precision]
  return keep(1 / keep(1 + keep(Math.exp(-x))))
}

/** The imaginary part of the sigmoid of x + ih, where i² = −1. */
function imaginaryPart(x: number, h: number, precision: Precision): number {
  const keep = kept[precision]
  const size = keep(Math.exp(-x))
  const real = keep(1 + keep(size * keep(Math.cos(h))))
  const imaginary = -keep(size * keep(Math.sin(h)))
  return keep(-imaginary / keep(keep(real * real) + keep(imaginary * imaginary)))
}

/** The two values that a nudge of h compares, and their difference, as the arithmetic has them. */
export function compared(method: Method, h: number, precision: Precision) {
  const keep = kept[precision]
  const nudge = keep(h)
  const above = sigmoid(keep(at + nudge), precision)
  const below = method === 'one' ? sigmoid(at, precision) : sigmoid(keep(at - nudge), precision)
  return { above, below, difference: keep(above - below) }
}

/** The slope of the sigmoid at one half, measured with a nudge of h. */
export function measured(method: Method, h: number, precision: Precision): number {
  const keep = kept[precision]
  const two = (nudge: number) => keep(compared('two', nudge, precision).difference / keep(2 * keep(nudge)))
  if (method === 'one') return keep(compared('one', h, precision).difference / keep(h))
  if (method === 'two') return two(h)
  if (method === 'richardson') return keep(keep(4 * two(h / 2) - two(h)) / 3)
  return keep(imaginaryPart(at, keep(h), precision) / keep(h))
}

const place = value(at)
const height = place.sigmoid()
height.backward()

/** The height of the sigmoid at one half, its slope as the engine computes it, and the two derivatives after it. */
export const exact = {
  f: height.data,
  slope: place.grad,
  second: place.grad * (1 - 2 * height.data),
  third: place.grad * (1 - 6 * height.data + 6 * height.data ** 2),
}

/** How far a measured slope is off, in proportion to the larger of the two. */
export function relativeError(slope: number): number {
  return Math.abs(slope - exact.slope) / Math.max(Math.abs(slope), exact.slope)
}

/** How far the slope measured with a nudge of h is off. */
export const errorOf = (method: Method, h: number, precision: Precision): number =>
  relativeError(measured(method, h, precision))

/** What the bend of the curve alone would make of the error: a part of h for one side, of h² for both. */
export function fromTheCurve(method: 'one' | 'two', h: number): number {
  const off = method === 'one' ? (h * exact.second) / 2 : (h * h * exact.third) / 6
  return Math.abs(off) / exact.slope
}

/** What rounding alone would make of it, about: it grows as h shrinks. */
export function fromTheRounding(h: number, precision: Precision): number {
  return (roundoff[precision] * exact.f) / (h * exact.slope)
}
