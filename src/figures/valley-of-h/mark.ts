import type { Point } from '#drawing/geometry.ts'
import type { Method } from './methods.ts'

/** The outline of a method's mark: a disc, a square, a triangle, a diamond, so that no colour is needed. */
export function markOf(method: Method, { x, y }: Point, r: number): string {
  if (method === 'one') return `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`
  if (method === 'two') return `M${x - r} ${y - r}h${2 * r}v${2 * r}h${-2 * r}z`
  if (method === 'richardson') return `M${x} ${y - r - 1}l${r + 1} ${2 * r}h${-2 * r - 2}z`
  return `M${x} ${y - r - 1.5}l${r + 1.5} ${r + 1.5}l${-r - 1.5} ${r + 1.5}l${-r - 1.5} ${-r - 1.5}z`
}
