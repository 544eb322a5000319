import { scaleOf, strokeOf } from '#drawing/axes.ts'
import { type Point, round } from '#drawing/geometry.ts'
import { fromTheCurve, fromTheRounding, type Method, type Precision } from './methods.ts'
import { nudgeOf, powerOf, range, samples, type Valley } from './valley.ts'

export const frames = {
  wide: { width: 640, height: 400, left: 62, right: 18, top: 34, bottom: 52 },
  narrow: { width: 340, height: 340, left: 50, right: 12, top: 30, bottom: 48 },
}
export type Size = keyof typeof frames

export interface Asymptote {
  name: 'one' | 'two' | 'rounding'
  stroke: string
  /** Where its name is written, and which end of the name is there. */
  label: Point
  anchor: 'start' | 'end'
}

export interface Plotted {
  strokes: { method: Method; stroke: string; marks: Point[] }[]
  asymptotes: Asymptote[]
  /** The line of the handle, and where it meets each method. */
  handle: number
  met: { method: Method; at: Point }[]
  ticksX: { at: number; power: number }[]
  ticksY: { at: number; power: number }[]
  /** The rectangle of the axes. */
  box: { left: number; right: number; top: number; bottom: number }
}

/** The scales of a drawing: powers of ten of h and of the error to places. */
function scales(precision: Precision, size: Size) {
  const f = frames[size]
  const { low, high } = range[precision]
  return {
    x: scaleOf([low, high], [f.left, f.width - f.right]),
    y: scaleOf([low, high], [f.height - f.bottom, f.top]),
  }
}

/** The power of ten of h at a place of the drawing, from its left edge (0) to its right one (1). */
export function powerAt(part: number, precision: Precision, size: Size): number {
  const f = frames[size]
  const { low, high } = range[precision]
  const inside = (part * f.width - f.left) / (f.width - f.left - f.right)
  return low + inside * (high - low)
}

/** A straight line of the drawing, cut where it leaves the box: two points at each stop are enough. */
function lineOf(precision: Precision, size: Size, error: (h: number) => number): string {
  const { x, y } = scales(precision, size)
  const { low, high } = range[precision]
  const inside: Point[] = []
  for (let exponent = low; exponent <= high + 1e-9; exponent += 0.05) {
    const power = Math.log10(error(nudgeOf(exponent)))
    if (power >= low && power <= high) inside.push({ x: x(exponent), y: y(power) })
  }
  return strokeOf(inside.length > 0 ? [inside[0], inside.at(-1)!] : [])
}

/** Everything that is drawn, in the coordinates of the frame. */
export function plotOf(valley: Valley, size: Size): Plotted {
  const { precision, shown, exponent } = valley
  const { width, height, ...edges } = frames[size]
  const { low, high } = range[precision]
  const { x, y } = scales(precision, size)
  const place = (of: number, power: number): Point => ({ x: round(x(of)), y: round(y(power)) })
  const strokes = shown.map(method => {
    const all = samples(method, precision)
    return {
      method,
      stroke: strokeOf(all.map(one => ({ x: x(one.exponent), y: y(one.power) }))),
      marks: all.filter(one => Number.isInteger(one.exponent)).map(one => place(one.exponent, one.power)),
    }
  })
  const label = (name: Asymptote['name'], of: number, error: number, anchor: 'start' | 'end'): Asymptote => ({
    name,
    anchor,
    label: place(of, Math.log10(error)),
    stroke:
      name === 'rounding'
        ? lineOf(precision, size, h => fromTheRounding(h, precision))
        : lineOf(precision, size, h => fromTheCurve(name, h)),
  })
  // Names are where nothing else is, the handle at first included: inside the V for the rounding, right of its own
  // line for the curve.
  const wide = size === 'wide'
  const left = low * (wide ? 0.72 : precision === 'double' ? 0.64 : 0.78)
  const right = { one: low * (wide ? 0.2 : 0.14), two: low * (wide ? 0.36 : 0.3) }
  const asymptotes = [
    label('rounding', left, fromTheRounding(nudgeOf(left), precision), 'start'),
    ...(['one', 'two'] as const)
      .filter(method => shown.includes(method))
      .map(method =>
        label(
          method,
          right[method],
          fromTheCurve(method, nudgeOf(right[method])),
          method === 'one' ? 'end' : 'start',
        ),
      ),
  ]
  const every = precision === 'double' ? 4 : 2
  const powers = Array.from({ length: (high - low) / every + 1 }, (_, i) => low + i * every)
  return {
    strokes,
    asymptotes,
    handle: round(x(exponent)),
    met: shown.map(method => {
      const all = samples(method, precision)
      const here = all.find(one => one.exponent === exponent)!
      return { method, at: place(exponent, powerOf(here.error, precision)) }
    }),
    ticksX: powers.map(power => ({ at: round(x(power)), power })),
    ticksY: powers.map(power => ({ at: round(y(power)), power })),
    box: {
      left: edges.left,
      right: width - edges.right,
      top: edges.top,
      bottom: height - edges.bottom,
    },
  }
}
