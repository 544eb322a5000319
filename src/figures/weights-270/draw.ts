import { between, layered, type Point, round } from '#drawing/geometry.ts'

/** Layouts for wide sheets and for phones, and one without texts for the home page. */
export const frames = {
  wide: {
    width: 680,
    height: 392,
    marginX: 30,
    marginEnd: 168,
    spacing: [40, 40, 40, 40, 76],
    radius: 12,
    shiftY: 12,
  },
  narrow: {
    width: 320,
    height: 366,
    marginX: 14,
    marginEnd: 104,
    spacing: [37, 37, 37, 37, 74],
    radius: 10,
    shiftY: 12,
  },
  quiet: {
    width: 560,
    height: 360,
    marginX: 22,
    marginEnd: 22,
    spacing: [39, 39, 39, 39, 76],
    radius: 11,
    shiftY: 0,
  },
} as const

export type Size = keyof typeof frames

export function placesOf(size: Size, sizes: readonly number[]): Point[][] {
  return layered(sizes, frames[size])
}

function line(from: Point, to: Point, radius: number): string {
  const [start, end] = between(from, to, radius, radius)
  return `M${round(start.x)} ${round(start.y)}L${round(end.x)} ${round(end.y)}`
}

/**
 * The weights between two layers as a few paths instead of a line each: one for each sign and thickness.
 *
 * @param W to × from
 * @returns paths with `sign` ('plus' or 'minus') and `size` 0 (small) to 2 (large)
 */
export function weightPaths(W: number[][], from: Point[], to: Point[], radius: number) {
  const top = Math.max(...W.flat().map(Math.abs))
  const paths = new Map<string, { sign: 'plus' | 'minus'; size: number; d: string; count: number }>()
  W.forEach((row, j) => {
    row.forEach((w, i) => {
      const sign = w < 0 ? 'minus' : 'plus'
      const size = Math.min(2, Math.floor((Math.abs(w) / top) * 3))
      const key = `${sign}${size}`
      const path = paths.get(key) ?? { sign, size, d: '', count: 0 }
      path.d += line(from[i], to[j], radius)
      path.count++
      paths.set(key, path)
    })
  })
  return [...paths.values()]
}

/**
 * Lines between one unit and a layer beside it, each as thick as what passes through it.
 *
 * @param amounts what passes to or from each unit of the layer
 */
export function fan(unit: Point, others: Point[], amounts: number[], radius: number) {
  const top = Math.max(...amounts.map(Math.abs)) || 1
  return amounts.map((amount, k) => ({
    d: line(unit, others[k], radius),
    width: round(0.8 + 3.7 * (Math.abs(amount) / top)),
    sign: amount < 0 ? 'minus' : 'plus',
  }))
}
