import { scaleOf, strokeOf } from '#drawing/axes.ts'
import { type Point, round } from '#drawing/geometry.ts'
import { activations } from '#engine'
import { type Chain, type FunctionName, functions, layers, passed, ranges } from './chain.ts'

export const frames = {
  wide: { width: 640, height: 430, gap: 22, left: 118, right: 8, curve: [34, 170], bars: [250, 404] },
  narrow: { width: 340, height: 372, gap: 10, left: 44, right: 6, curve: [34, 124], bars: [210, 350] },
} as const
export type Size = keyof typeof frames

/** Powers of ten at which the bars begin and end: what goes beyond is cut. */
export const powers = { least: -6, most: 3 }
/** The powers of ten that have a line and a name. */
export const lines = [-6, -3, 0, 3] as const
/** The heights that the curves' axis has room for, and those that have a name. */
const heights = { least: -1.25, most: 2.25 }
export const ticks = [-1, 0, 1]

export interface Panel {
  name: FunctionName
  left: number
  right: number
  /** The strokes of the function and of its slope. */
  curve: string
  slope: string
  /** Missing where the function is higher than the drawing. */
  here?: Point
  slopeHere: Point
  bars: { x: number; width: number; y: number; height: number; cut: boolean }[]
}

const widthOf = (size: Size) => {
  const f = frames[size]
  return (f.width - f.left - f.right - 2 * f.gap) / functions.length
}

/** The panel at a place of the drawing, from its left edge (0) to its right one (1). */
export function panelAt(part: number, size: Size): number {
  const f = frames[size]
  const panel = Math.floor((part * f.width - f.left) / (widthOf(size) + f.gap))
  return Math.min(functions.length - 1, Math.max(0, panel))
}

/** The pre-activation at such a place, on the axis of one of the panels. */
export function zAt(part: number, size: Size, panel: number): number {
  const f = frames[size]
  const width = widthOf(size)
  const { least, most } = ranges.z
  return least + ((part * f.width - f.left - panel * (width + f.gap)) / width) * (most - least)
}

/** The place of a height among the curves. */
export const heightOf = (size: Size, height: number): number => {
  const [top, bottom] = frames[size].curve
  return round(scaleOf([heights.least, heights.most], [bottom, top])(height))
}

/** The place of a power of ten among the bars. */
export const levelOf = (size: Size, power: number): number => {
  const [top, bottom] = frames[size].bars
  return round(scaleOf([powers.least, powers.most], [bottom, top])(power))
}

/** Everything that is drawn, a panel for each function. */
export function panelsOf(chain: Chain, size: Size): Panel[] {
  const f = frames[size]
  const width = widthOf(size)
  const y = (height: number) => heightOf(size, height)
  const floor = levelOf(size, powers.least)
  return functions.map((name, n) => {
    const left = f.left + n * (width + f.gap)
    const x = scaleOf([ranges.z.least, ranges.z.most], [left, left + width])
    const { apply, derivative } = activations[name]
    const through = (of: (z: number) => number) =>
      strokeOf(
        Array.from({ length: 101 }, (_, k) => ranges.z.least + k / 10)
          .map(z => ({ z, height: of(Number(z.toFixed(1))) }))
          .filter(({ height }) => height <= heights.most)
          .map(({ z, height }) => ({ x: x(z), y: y(height) })),
      )
    const { value, slope, left: rest } = passed(name, chain)
    const bar = width / layers
    return {
      name,
      left: round(left),
      right: round(left + width),
      curve: through(apply),
      slope: through(derivative),
      ...(value <= heights.most && { here: { x: round(x(chain.z)), y: y(value) } }),
      slopeHere: { x: round(x(chain.z)), y: y(slope) },
      bars: rest.map((what, k) => {
        const power = what === 0 ? Number.NEGATIVE_INFINITY : Math.log10(what)
        const level = levelOf(size, Math.min(powers.most, Math.max(powers.least, power)))
        return {
          x: round(left + k * bar + 1),
          width: round(bar - 2),
          y: level,
          height: round(floor - level),
          cut: power > powers.most,
        }
      }),
    }
  })
}
