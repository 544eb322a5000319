import type { DataPoint } from './data.ts'

/** Points that the plane has room for, and the page time. */
export const maxPoints = 200
/** A click that is not farther from a point than this means the point. */
const near = 0.06
/** How far the reader's own points may lie from the middle. */
const reach = 1.25

/** What became of the points, and which text says so. */
export interface Changed {
  /** Missing where nothing changed. */
  points?: DataPoint[]
  what: 'added' | 'removed' | 'tooMany'
  point?: DataPoint
  values: { count: number; most: number }
}

const bare = ({ x1, x2, target }: DataPoint): DataPoint => ({ x1, x2, target })
const kept = (x: number) => Math.round(100 * Math.min(reach, Math.max(-reach, x))) / 100 || 0

/** One point more, moved onto the plane where it lies outside. */
export function withPoint(points: readonly DataPoint[], point: DataPoint): Changed {
  const values = { count: points.length + 1, most: maxPoints }
  if (points.length >= maxPoints) return { what: 'tooMany', values }
  const added = { x1: kept(point.x1), x2: kept(point.x2), target: point.target }
  return { points: [...points.map(bare), added], what: 'added', point: added, values }
}

/** Without the point of that number. */
export function withoutPoint(points: readonly DataPoint[], n: number): Changed {
  const values = { count: points.length - 1, most: maxPoints }
  return { points: points.filter((_, m) => m !== n).map(bare), what: 'removed', point: points[n], values }
}

/** The point that a click means; undefined where none is near. */
export function nearestPoint(
  points: readonly DataPoint[],
  at: { x1: number; x2: number },
): number | undefined {
  let found: number | undefined
  let least = near
  for (const [n, { x1, x2 }] of points.entries()) {
    const distance = Math.hypot(x1 - at.x1, x2 - at.x2)
    if (distance > least) continue
    found = n
    least = distance
  }
  return found
}
