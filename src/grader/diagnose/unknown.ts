import type { LoadedExercise } from '#exercise/assemble.ts'
import type { GraderTexts } from '#i18n/en/grader.ts'
import { format } from '#i18n/format.ts'
import type { Cell } from '../answers.ts'
import type { Case } from '../cases.ts'
import { sameDims } from '../compare.ts'
import { placeOf, worstEntry } from '../comparisons.ts'
import { largest } from '../numbers.ts'
import type { Diagnosis } from '../result.ts'
import { TOLERANCE } from '../truth.ts'
import { diagnosis } from './words.ts'

/**
 * What can be said where no mistake is known: the place where it first goes wrong, and what is right so far.
 *
 * @param cells every tensor of every one of the cases
 * @param first the wrong one to look at first
 */
export function unknown(
  exercise: LoadedExercise,
  cases: Case[],
  cells: Cell[],
  first: Cell,
  t: GraderTexts,
): Diagnosis {
  const { yours, truth } = first
  const n = worstEntry(yours, truth, exercise.definition.firstWrong ?? 'largest', 1e-5)
  const wrongPaths = new Set(cells.filter(cell => !cell.right).map(cell => cell.truth.path))
  const rightPaths = [...new Set(cells.map(cell => cell.truth.path))].filter(path => !wrongPaths.has(path))
  const entries = rightEntries(cells.filter(cell => cell.truth.path === first.truth.path))
  const tensors = [...rightPaths, ...entries].map(path => `\`${path}\``).join(', ')
  const wrongAt = new Set(cells.filter(cell => !cell.right).map(cell => cell.caseAt))
  const common = commonOf(exercise, cases, wrongAt)
  // One right entry, and that the first, is what an index gives that stands still.
  const still = entries.length === 1 && entries[0]!.endsWith('[0]') && wrongPaths.has(first.truth.path)
  const right = tensors
    ? format(t.diagnosis.right, { tensors }) + (still ? t.diagnosis.firstEntry : '')
    : common
      ? format(t.diagnosis.wrongWhere, common)
      : wrongAt.size < cases.length
        ? format(t.diagnosis.rightCases, { right: cases.length - wrongAt.size, all: cases.length })
        : ''
  const place = placeOf(truth, n)
  return diagnosis(exercise, t, {
    mistake: 'unknown',
    certainty: 'likely',
    values: { where: place ? `\`${place}\`` : t.shapes.answer, right },
    ...(place ? { where: place } : {}),
  })
}

// The argument that is a word and has other words in the wrong cases than in the right ones, with those words.
function commonOf(
  { definition }: LoadedExercise,
  cases: Case[],
  wrongAt: Set<number>,
): { name: string; values: string } | undefined {
  for (const [n, name] of Object.keys(definition.entry.parameters).entries()) {
    const words = cases.map(({ args }) => args[n])
    if (!words.every(word => typeof word === 'string')) continue
    const wrong = new Set(words.filter((_, at) => wrongAt.has(at)))
    const right = new Set(words.filter((_, at) => !wrongAt.has(at)))
    if (right.size === 0 || [...wrong].some(word => right.has(word))) continue
    return { name, values: [...wrong].map(word => `\`'${word}'\``).join(', ') }
  }
  return undefined
}

/** A list of more places than this says nothing. */
const PLACES = 6

// The places of one tensor where every case is right, e.g. `W1[0][0]`, if it has the same shape in all of them.
function rightEntries(cells: Cell[]): string[] {
  const { truth } = cells[0]!
  if (cells.length < 2 || !cells.every(cell => sameDims(cell.truth.dims, truth.dims))) return []
  const isRightAt = ({ yours, truth: { values } }: Cell, n: number) =>
    Math.abs(yours.values[n]! - values[n]!) <= TOLERANCE.gradient * largest(values)
  const right = truth.values.flatMap((_, n) => (cells.every(cell => isRightAt(cell, n)) ? [n] : []))
  return right.length <= PLACES ? right.map(n => placeOf(truth, n)) : []
}
