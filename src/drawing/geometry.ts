/** A point of a drawing, in its own units (about a pixel at full size). */
export interface Point {
  x: number
  y: number
}

export interface Frame {
  width: number
  height: number
  /** Room to the left and right of the first and last layer's centres. */
  marginX: number
  /** Distance between the centres of two units of a layer; one for all layers, or one for each. */
  spacing: number | readonly number[]
  /** Room to the right of the last layer's centres, where it differs from the left. */
  marginEnd?: number
  /** Moves all layers down by this much. */
  shiftY?: number
}

/**
 * Where the units of a layered network stand: layers from left to right, each centred vertically.
 *
 * @param sizes number of units of each layer, inputs first
 * @returns `places[layer][unit]`
 */
export function layered(sizes: readonly number[], frame: Frame): Point[][] {
  const gap =
    sizes.length > 1
      ? (frame.width - frame.marginX - (frame.marginEnd ?? frame.marginX)) / (sizes.length - 1)
      : 0
  const middle = frame.height / 2 + (frame.shiftY ?? 0)
  return sizes.map((size, layer) => {
    const spacing = typeof frame.spacing === 'number' ? frame.spacing : frame.spacing[layer]
    return Array.from({ length: size }, (_, unit) => ({
      x: frame.marginX + layer * gap,
      y: middle + (unit - (size - 1) / 2) * spacing,
    }))
  })
}

/** The point at a fraction `t` of the way from `from` to `to`. */
export function along(from: Point, to: Point, t: number): Point {
  return { x: from.x + (to.x - from.x) * t, y: from.y + (to.y - from.y) * t }
}

/** The part of a line between two circles that neither covers: `[start, end]`. */
export function between(from: Point, to: Point, radiusFrom: number, radiusTo: number): [Point, Point] {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  return [along(from, to, radiusFrom / length), along(from, to, 1 - radiusTo / length)]
}

/** The path of an arrowhead at `tip`, coming from the direction of `from`. */
export function arrowhead(from: Point, tip: Point, size = 9): string {
  const length = Math.hypot(tip.x - from.x, tip.y - from.y) || 1
  const [ux, uy] = [(tip.x - from.x) / length, (tip.y - from.y) / length]
  const [bx, by] = [tip.x - ux * size, tip.y - uy * size]
  const half = size * 0.55
  const point = (x: number, y: number) => `${round(x)} ${round(y)}`
  return `M${point(tip.x, tip.y)}L${point(bx - uy * half, by + ux * half)}L${point(bx + uy * half, by - ux * half)}z`
}

/** Coordinates with one decimal are exact enough, and half as long. */
export function round(x: number): number {
  return Math.round(x * 10) / 10
}
