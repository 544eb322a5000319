/**
 * The number at a path, where it is known to be: the build has checked the path.
 *
 * @param numbers a lesson's numbers, or a flat list of them by path
 * @returns NaN where there is none
 */
export function lookup(numbers: object, path: string): number {
  if (Object.hasOwn(numbers, path)) return Number((numbers as Record<string, unknown>)[path])
  const found = path
    .split('.')
    .reduce<unknown>((part, name) => (part as Record<string, unknown>)?.[name], numbers)
  return typeof found === 'number' ? found : Number.NaN
}
