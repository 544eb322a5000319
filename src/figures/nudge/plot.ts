import { type Point, round } from '#drawing/geometry.ts'
import type { Curve, Nudged } from './model.ts'
import { sample } from './model.ts'

export const frames = {
  wide: { width: 460, height: 290, left: 46, right: 14, top: 16, bottom: 36 },
  narrow: { width: 320, height: 270, left: 42, right: 10, top: 14, bottom: 34 },
}

export interface Plot {
  curve: string
  /** The present point, the nudged one, and the corner of the triangle between them. */
  here: Point
  there: Point
  corner: Point
  /** The ends of the tangent at the present point, cut to the frame. */
  tangent: [Point, Point]
  ticksX: { x: number; w: number }[]
  ticksY: { y: number; E: number }[]
  /** Where the axes cross. */
  origin: Point
}

/** Everything that is drawn, in the coordinates of the frame. */
export function plotOf(curve: Curve, now: Nudged, size: keyof typeof frames): Plot {
  const f = frames[size]
  const points = sample(curve, 97)
  const top = niceTop(Math.max(...points.map(({ E }) => E)))
  const x = (w: number) =>
    f.left + ((w - curve.least) / (curve.most - curve.least)) * (f.width - f.left - f.right)
  const y = (E: number) => f.height - f.bottom - (E / top) * (f.height - f.top - f.bottom)
  const place = (w: number, E: number): Point => ({ x: round(x(w)), y: round(y(E)) })
  const ends = [-1, 1].map(side => {
    let w = now.w + side * (curve.most - curve.least) * 0.25
    // A steep tangent is cut where it would leave the frame above or below.
    const reach = side * now.slope > 0 ? (top - now.E) / now.slope : -now.E / now.slope
    if (Number.isFinite(reach) && Math.abs(reach) < Math.abs(w - now.w)) w = now.w + reach
    w = Math.min(curve.most, Math.max(curve.least, w))
    return place(w, now.E + now.slope * (w - now.w))
  })
  return {
    curve: points.map(({ w, E }, i) => `${i ? 'L' : 'M'}${round(x(w))} ${round(y(E))}`).join(''),
    here: place(now.w, now.E),
    there: place(now.w + now.h, now.next),
    corner: place(now.w + now.h, now.E),
    tangent: [ends[0], ends[1]],
    ticksX: [0, 0.25, 0.5, 0.75, 1].map(part => {
      const w = curve.least + part * (curve.most - curve.least)
      return { x: round(x(w)), w }
    }),
    ticksY: [0, 0.5, 1].map(part => ({ y: round(y(part * top)), E: part * top })),
    origin: place(curve.least, 0),
  }
}

/** The next number of the form 1, 2 or 5 times a power of ten. */
function niceTop(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most))
  return ([1, 1.5, 2, 3, 5, 10].find(step => step * power >= most * 0.999) ?? 10) * power
}
