import { nearest } from '#i18n/nearest.ts'
import { partOf } from './lookup.ts'

/** The numbers of a lesson: what `content/numbers/<slug>.ts` exports, numbers within objects and lists. */
export type Numbers = { readonly [name: string]: NumbersPart }
type NumbersPart = number | readonly NumbersPart[] | Numbers

/**
 * Finds a number by its path.
 *
 * @param numbers of the page
 * @param path names and positions from 0 with dots between, e.g. `W1.2.0`
 * @returns the number, or in words why there is none and what comes nearest
 * @example numberAt({ h: [0.5, 0.6] }, 'h.1') // { value: 0.6 }
 */
export function numberAt(numbers: Numbers, path: string): { value: number } | { problem: string } {
  let part: unknown = numbers
  const walked: string[] = []
  for (const name of path.split('.')) {
    const at = walked.length > 0 ? `"${walked.join('.')}"` : 'the top'
    if (typeof part !== 'object' || part === null)
      return { problem: `${at} is a number and has no part "${name}"` }
    const next = partOf(part, name)
    if (next === undefined) return { problem: `there is no "${name}" at ${at}; ${hint(part, name, walked)}` }
    part = next
    walked.push(name)
  }
  if (typeof part !== 'number') {
    const inside = part && typeof part === 'object' ? Object.keys(part) : []
    return {
      problem: inside.length
        ? `"${path}" is no number but has the parts ${list(inside)}; name one, as ${path}.${inside[0]}`
        : `expected a number at "${path}", got ${typeof part}`,
    }
  }
  if (!Number.isFinite(part)) return { problem: `the number at "${path}" is ${part}; expected a finite one` }
  return { value: part }
}

/**
 * The number that `<Val of="…"/>` shows.
 *
 * @throws an Error that names the path, the nearest one and where the numbers come from
 */
export function valAt(numbers: Numbers | undefined, path: string, place: string): number {
  if (!numbers)
    throw new Error(
      `${place}: <Val of="${path}"/> needs content/numbers/<slug>.ts, which this page does not have`,
    )
  const found = numberAt(numbers, path)
  if ('problem' in found) throw new Error(`${place}: <Val of="${path}"/>: ${found.problem}`)
  return found.value
}

function hint(part: object, name: string, walked: string[]): string {
  if (Array.isArray(part)) return `it is a list of ${part.length}, counted from 0`
  const names = Object.keys(part)
  const near = nearest(name, names)
  return near ? `did you mean "${[...walked, near].join('.')}"?` : `there are ${list(names)}`
}

const list = (names: string[]) =>
  names.length > 12 ? `${names.slice(0, 12).join(', ')}, …` : names.join(', ')
