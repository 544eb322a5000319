import type { Data } from '#exercise/data.ts'

/** A number as plain JSON: one that is not finite becomes its name. */
export function jsonNumber(x: number): number | string {
  return Number.isFinite(x) ? x : String(x)
}

/** Plain data as plain JSON: numbers as {@link jsonNumber} gives them, `undefined` as null. */
export function jsonData(data: Data): Data {
  if (typeof data === 'number') return jsonNumber(data)
  if (data === undefined || data === null) return null
  if (Array.isArray(data)) return data.map(jsonData)
  if (typeof data === 'object')
    return Object.fromEntries(Object.entries(data).map(([key, part]) => [key, jsonData(part)]))
  return data
}

/** A number as it is shown: six significant digits, so that engines' last digits do not show. */
export function shown(x: number): string {
  return Number.isFinite(x) ? String(Number(x.toPrecision(6))) : String(x)
}

/** A number as it is shown beside another one: with as many digits as it takes to see that they differ. */
export function shownBeside(x: number, other: number): string {
  if (!Number.isFinite(x) || Object.is(x, other)) return shown(x)
  for (let digits = 6; digits < 17; digits++)
    if (Number(x.toPrecision(digits)) !== Number(other.toPrecision(digits)))
      return String(Number(x.toPrecision(digits)))
  return String(x)
}

/** A copy that shares nothing with the original. */
export function copy<Part extends Data>(data: Part): Part {
  if (Array.isArray(data)) return data.map(part => copy(part)) as Part
  if (typeof data === 'object' && data !== null)
    return Object.fromEntries(Object.entries(data).map(([key, part]) => [key, copy(part)])) as Part
  return data
}

/** The largest absolute value; 0 for none, NaN if one is NaN. */
export function largest(values: number[]): number {
  let most = 0
  for (const value of values) {
    const size = Math.abs(value)
    if (!(size <= most)) most = size
  }
  return most
}

/** The middle one by size. */
export function median(values: number[]): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
