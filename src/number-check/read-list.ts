import { ExampleProblem, received } from './problem.ts'

/** Throws where an object has a name that is not known. */
export function allowOnly(given: object, names: readonly string[], place: string): void {
  for (const name of Object.keys(given))
    if (!names.includes(name))
      throw new ExampleProblem('unknownName', {
        place: place === '' ? name : `${place}.${name}`,
        expected: names.join(', '),
      })
}

/** A list of a given length. */
export function readList(given: unknown, length: number, place: string): unknown[] {
  if (given === undefined) throw new ExampleProblem('missingList', { place, expected: length })
  if (!Array.isArray(given) || given.length !== length)
    throw new ExampleProblem('list', { place, expected: `[${length}]`, received: received(given) })
  return given
}
