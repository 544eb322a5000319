import type { Data } from '#exercise/data.ts'
import type { Entry } from '#exercise/definition.ts'
import type { Case } from '../cases.ts'

/** Two arguments: the one that a list is as long as, and the one that it should be as long as. */
export interface Lengths {
  other: string
  right: string
}

/**
 * Whether lists of a wrong length are as long as one of the arguments in every case, and the right ones as long as
 * another: a loop over the wrong layer.
 *
 * @param answers what came back for each case, of whatever form; undefined where the call stopped with an error
 */
export function findLengths(entry: Entry, cases: Case[], answers: Data[]): Lengths | undefined {
  const pairs = cases.flatMap(({ args, reference }, n) => {
    const data = answers[n]
    return data === undefined ? [] : [{ args, data, reference }]
  })
  if (pairs.length === 0 || !pairs.every(({ data, reference }) => isFlat(data) && isFlat(reference)))
    return undefined
  const names = Object.keys(entry.parameters)
  const asLongAs = (pick: 'data' | 'reference') =>
    names.find((_, k) => pairs.every(({ args, ...lists }) => isAsLong(lists[pick], args[k]!)))
  const [other, right] = [asLongAs('data'), asLongAs('reference')]
  return other && right && other !== right ? { other, right } : undefined
}

// NaN and undefined may stand in a list that is too long; another list may not.
function isFlat(data: Data): data is Data[] {
  return Array.isArray(data) && data.every(part => !Array.isArray(part))
}

function isAsLong(list: Data, argument: Data): boolean {
  return isFlat(argument) && argument.length === (list as Data[]).length
}
