import { scaleOf } from '#drawing/axes.ts'
import { type Point, round } from '#drawing/geometry.ts'
import { type Run, weights } from './recurrence.ts'

export const frames = {
  wide: { width: 640, height: 360, left: 60, right: 14, boxes: 34, top: 92, bottom: 44 },
  narrow: { width: 340, height: 330, left: 44, right: 8, boxes: 34, top: 88, bottom: 42 },
}
export type Size = keyof typeof frames

/** A bar from the line of 1 to a number, in powers of ten. */
export interface Bar {
  x: number
  width: number
  from: number
  to: number
  /** Below the sheet; or no bar at all, since a logarithm has no 0. */
  beyond: boolean
  zero: boolean
}

/** How many powers of ten the axis goes up and down: as far as the largest weight can take so many steps. */
export const reachOf = (steps: number): number => Math.max(1, Math.ceil(steps * Math.log10(weights.high)))

/** Where everything is: columns, one for each step, with a box, a bar and a mark. */
export function plotOf({ blame, parts }: Run, size: Size) {
  const f = frames[size]
  const steps = parts.length
  const reach = reachOf(steps)
  const [top, bottom] = [f.top, f.height - f.bottom]
  const up = scaleOf([-reach, reach], [bottom, top])
  const gap = (f.width - f.left - f.right) / steps
  const column = (at: number) => f.left + (at + 0.5) * gap
  const heightOf = (x: number) => round(up(Math.max(-reach, Math.min(reach, Math.log10(x)))))
  const one = round(up(0))
  const width = round(Math.min(26, 0.6 * gap))
  const bars = parts.map(
    (part, at): Bar => ({
      x: round(column(at)),
      width,
      from: one,
      to: part > 0 ? heightOf(part) : one,
      beyond: part > 0 && Math.log10(part) < -reach,
      zero: part === 0,
    }),
  )
  // The blame of a state is drawn where the state is: at the end of its step.
  const marks: Point[] = blame
    .slice(1)
    .flatMap((b, at) => (Math.log10(b) < -reach ? [] : [{ x: round(column(at)), y: heightOf(b) }]))
  const every = [-reach, ...(reach > 1 ? [-Math.round(reach / 2), Math.round(reach / 2)] : []), 0, reach]
  return {
    box: { left: f.left, right: f.width - f.right, top, bottom },
    gap,
    half: round(Math.min(24, 0.42 * gap)),
    columns: parts.map((_, at) => round(column(at))),
    bars,
    marks,
    one,
    ticks: [...new Set(every)].map(power => ({ power, at: round(up(power)) })),
    /** The steps that are named below the axis: all, or some where there are many. */
    named: parts.map((_, at) => at + 1).filter(step => steps <= 12 || step === 1 || step % 10 === 0),
  }
}
