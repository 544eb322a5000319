import { type Point, round } from './geometry.ts'

/** Values over a square, row by row from the top, as many rows as columns. */
export interface Grid {
  values: ArrayLike<number>
  /** Values in a row, and rows. */
  side: number
}

/** The edges of a cell between four values, by where they lie. */
type Edge = 'top' | 'right' | 'bottom' | 'left'

/**
 * The strokes through a cell by which of its corners are inside (8: top left, 4: top right, 2: bottom right, 1: bottom
 * left), each with the inside to its left. Where two opposite corners are inside, they are taken as apart.
 */
const strokes: readonly (readonly [from: Edge, to: Edge][])[] = [
  [],
  [['bottom', 'left']],
  [['right', 'bottom']],
  [['right', 'left']],
  [['top', 'right']],
  [
    ['top', 'right'],
    ['bottom', 'left'],
  ],
  [['top', 'bottom']],
  [['top', 'left']],
  [['left', 'top']],
  [['bottom', 'top']],
  [
    ['left', 'top'],
    ['right', 'bottom'],
  ],
  [['right', 'top']],
  [['left', 'right']],
  [['bottom', 'right']],
  [['left', 'bottom']],
  [],
]

/**
 * The outlines of where a grid's values are at least `level` (marching squares): closed rings of points in columns and
 * rows of the grid, 0 to side − 1. What is inside at the border of the grid is closed along the border.
 *
 * @param level values that are not numbers count as below it
 */
export function ringsOf({ values, side }: Grid, level: number): Point[][] {
  const outside = Number.NEGATIVE_INFINITY
  const at = (x: number, y: number) =>
    x < 0 || y < 0 || x >= side || y >= side ? outside : values[y * side + x]
  const wide = side + 2
  // An edge is known by its left or upper corner; those that lie across are even, those that stand are odd.
  const across = (x: number, y: number) => 2 * ((y + 1) * wide + x + 1)
  const keyOf = (edge: Edge, x: number, y: number) => {
    if (edge === 'top') return across(x, y)
    if (edge === 'bottom') return across(x, y + 1)
    return edge === 'left' ? across(x, y) + 1 : across(x + 1, y) + 1
  }
  const next = new Map<number, number>()
  for (let y = -1; y < side; y++) {
    for (let x = -1; x < side; x++) {
      const corners =
        (at(x, y) >= level ? 8 : 0) +
        (at(x + 1, y) >= level ? 4 : 0) +
        (at(x + 1, y + 1) >= level ? 2 : 0) +
        (at(x, y + 1) >= level ? 1 : 0)
      for (const [from, to] of strokes[corners]) next.set(keyOf(from, x, y), keyOf(to, x, y))
    }
  }

  const pointOf = (key: number): Point => {
    const corner = key >> 1
    const [x, y] = [(corner % wide) - 1, Math.floor(corner / wide) - 1]
    const [dx, dy] = key % 2 === 0 ? [1, 0] : [0, 1]
    const [first, second] = [at(x, y), at(x + dx, y + dy)]
    // Beyond the border there is nothing to go by: the point lies on it.
    const share = first === outside ? 1 : second === outside ? 0 : (level - first) / (second - first)
    const inside = Number.isFinite(share) ? share : 0.5
    return { x: x + dx * inside, y: y + dy * inside }
  }

  const rings: Point[][] = []
  for (const start of next.keys()) {
    const ring: Point[] = []
    let key: number | undefined = start
    while (key !== undefined && next.has(key)) {
      ring.push(pointOf(key))
      const following: number = next.get(key)!
      next.delete(key)
      key = following
    }
    if (ring.length > 0) rings.push(ring)
  }
  return rings
}

/**
 * The rings as one SVG path to be filled by the rule `evenodd`; what runs straight along the border needs no points.
 *
 * @param side of the grid
 */
export function areaPath(rings: readonly Point[][], side: number, place: (point: Point) => Point): string {
  const straight = (before: Point, { x, y }: Point, after: Point) =>
    ((x === 0 || x === side - 1) && before.x === x && after.x === x) ||
    ((y === 0 || y === side - 1) && before.y === y && after.y === y)
  return rings
    .map(ring => {
      // In a corner of the grid an outline meets the border twice.
      const places = ring.filter((point, n) => point.x !== ring.at(n - 1)!.x || point.y !== ring.at(n - 1)!.y)
      const corners = places.filter(
        (point, n) => !straight(places.at(n - 1)!, point, places[(n + 1) % places.length]),
      )
      return corners.length < 3 ? '' : `M${corners.map(point => coordinates(place(point))).join('L')}Z`
    })
    .join('')
}

/** The rings as one SVG path to be stroked, without what runs along the border of the grid. */
export function linePath(rings: readonly Point[][], side: number, place: (point: Point) => Point): string {
  const onBorder = ({ x, y }: Point, { x: u, y: v }: Point) =>
    [0, side - 1].some(border => (x === border && u === border) || (y === border && v === border))
  let path = ''
  for (const ring of rings) {
    let drawing = false
    for (const [n, point] of ring.entries()) {
      const following = ring[(n + 1) % ring.length]
      if (onBorder(point, following)) {
        drawing = false
        continue
      }
      if (!drawing) path += `M${coordinates(place(point))}`
      path += `L${coordinates(place(following))}`
      drawing = true
    }
  }
  return path
}

const coordinates = ({ x, y }: Point) => `${round(x)} ${round(y)}`
