import { checkNumber, refuse } from './check.ts'

/** How a derivative is estimated: which formula, and the step h in the units of the point. */
export type NumericOptions = {
  /** Default `central`. */
  method?: 'central' | 'forward' | 'richardson'
  /** Default: the step of least error for numbers near 1; central 1e-5, forward 3e-8, richardson 3e-3. */
  h?: number
}

type Method = (f: (shift: number) => number, h: number) => number

const central: Method = (f, h) => (f(h) - f(-h)) / (2 * h)

const METHODS: Record<string, { estimate: Method; h: number }> = {
  central: { estimate: central, h: 1e-5 },
  forward: { estimate: (f, h) => (f(h) - f(0)) / h, h: 3e-8 },
  // The error of the central difference falls with h²: of two steps, the leading error can be computed away.
  richardson: { estimate: (f, h) => (4 * central(f, h / 2) - central(f, h)) / 3, h: 3e-3 },
}

/**
 * The derivatives of f at a point, estimated by nudging one number at a time.
 *
 * The point is never changed: each call of f gets a copy of its own.
 *
 * @param f gives one number for a point
 * @param point a number, or arrays and plain objects of numbers, however nested; texts in it are passed along
 * @returns the derivative by each number, in the shape of the point
 * @throws TypeError when the point holds anything else or a number that is not finite, when f gives no number,
 *   when there is no such method, or when h is not above 0
 * @example
 * numericGradient(x => x * x, 3) // 6
 * numericGradient(p => p.w[0] * p.w[1], { w: [2, 5] }) // { w: [5, 2] }
 */
export function numericGradient<T>(f: (point: T) => number, point: T, options: NumericOptions = {}): T {
  const { method = 'central' } = options
  if (!Object.hasOwn(METHODS, method)) {
    refuse('numericGradient', `the method must be one of ${Object.keys(METHODS).join(', ')}`, method)
  }
  const { estimate, h: usual } = METHODS[method]
  const h = options.h ?? usual
  if (!(h > 0 && h < Infinity)) refuse('numericGradient', 'h must be a finite number above 0', h)

  const lossWith = (which: number, shift: number): number => {
    const result = f(mapNumbers(point, (x, index) => (index === which ? x + shift : x)))
    if (typeof result !== 'number') refuse('numericGradient', 'f must return a number', result)
    return result
  }
  return mapNumbers(point, (_, index) => estimate(shift => lossWith(index, shift), h))
}

/** A copy of `point` with each number replaced by `change(number, index)`; they are counted from 0, in order. */
function mapNumbers<T>(point: T, change: (x: number, index: number) => number): T {
  let index = 0
  const copy = (part: unknown, path: string): unknown => {
    if (typeof part === 'string') return part
    if (Array.isArray(part)) return Array.from(part, (inner, i) => copy(inner, `${path}[${i}]`))
    if (isPlainObject(part)) {
      return Object.fromEntries(
        Object.entries(part).map(([key, inner]) => [key, copy(inner, `${path}.${key}`)]),
      )
    }
    checkNumber('numericGradient', path, part)
    return change(part as number, index++)
  }
  return copy(point, 'point') as T
}

function isPlainObject(x: unknown): x is object {
  if (typeof x !== 'object' || x === null) return false
  const prototype = Object.getPrototypeOf(x)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}
