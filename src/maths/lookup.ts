/**
 * The number at a path.
 *
 * @param numbers a lesson's numbers, in objects and lists; or a flat list of them by path
 * @param path names and positions from 0 with dots between, e.g. `W1.2.0`
 * @returns NaN where there is none
 * @example lookup({ h: [0.5, 0.6] }, 'h.1') // 0.6
 */
export function lookup(numbers: object, path: string): number {
  const found = Object.hasOwn(numbers, path)
    ? (numbers as Record<string, unknown>)[path]
    : path.split('.').reduce(partOf, numbers)
  return typeof found === 'number' ? found : Number.NaN
}

/** The part of an object by its name, or of a list by its position; undefined where there is none. */
export function partOf(whole: unknown, name: string): unknown {
  if (typeof whole !== 'object' || whole === null || !Object.hasOwn(whole, name)) return undefined
  if (Array.isArray(whole) && !/^\d+$/.test(name)) return undefined
  return (whole as Record<string, unknown>)[name]
}
