import { type Point, round } from './geometry.ts'

export type Range = readonly [low: number, high: number]

/**
 * Turns a value into a place between the ends of an axis; values outside of the range lie beyond them. Quarters are
 * taken, since the width of the widest range is not a number.
 */
export function scaleOf([low, high]: Range, [from, to]: Range): (value: number) => number {
  const width = high / 4 - low / 4
  return value => from + (width > 0 ? (value / 4 - low / 4) / width : 0.5) * (to - from)
}

/** The least and the largest of finite values; a single value gets room around it, none at all 0 to 1. */
export function rangeOf(values: readonly number[]): Range {
  const low = values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY)
  const high = values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY)
  if (low > high) return [0, 1]
  const room = low === high ? Math.abs(low) * 0.1 || 1 : 0
  return [Math.max(low - room, -Number.MAX_VALUE), Math.min(high + room, Number.MAX_VALUE)]
}

/** Two to five round numbers within a range. */
export function ticksOf([low, high]: Range): number[] {
  const step = roundUp(high / 4 - low / 4, [1, 2, 2.5, 5])
  const first = Math.ceil(low / step - 1e-9)
  const count = Math.floor(high / step + 1e-9) - first + 1
  const ticks = Array.from({ length: Math.min(count, 12) }, (_, i) =>
    Number(((first + i) * step).toPrecision(12)),
  )
  return ticks.filter(Number.isFinite)
}

/**
 * The next round number.
 *
 * @param value above 0
 * @param firsts what a round number begins with, in rising order from 1
 * @returns one of `firsts`, or 10, times a power of ten
 */
export function roundUp(value: number, firsts: readonly number[]): number {
  const power = 10 ** Math.floor(Math.log10(value))
  return power * (firsts.find(first => first * power >= value) ?? 10)
}

/**
 * The stroke through points of a drawing. What is not finite breaks it; a point without neighbours becomes a dot where
 * strokes have round ends.
 */
export function strokeOf(points: readonly Point[]): string {
  let path = ''
  let length = 0
  let at = ''
  const end = () => {
    if (length === 1) path += `L${at}`
    length = 0
  }
  for (const { x, y } of points) {
    if (!Number.isFinite(x + y)) end()
    else {
      at = `${round(x)} ${round(y)}`
      path += `${length === 0 ? 'M' : 'L'}${at}`
      length++
    }
  }
  end()
  return path
}
