import type { LoadedExercise } from '#exercise/assemble.ts'
import type { Tensor } from '#exercise/shape.ts'
import type { GraderTexts } from '#i18n/en/grader.ts'
import { format } from '#i18n/format.ts'
import type { Cell } from '../answers.ts'
import type { Case } from '../cases.ts'
import { sameDims } from '../compare.ts'
import { entryToShow, placeOf } from '../comparisons.ts'
import { largest } from '../numbers.ts'
import type { Diagnosis } from '../result.ts'
import { TOLERANCE } from '../truth.ts'
import { diagnosis, followText, type Told } from './diagnosis-text.ts'

/**
 * What can be said where no mistake is known: the place where it first goes wrong, and what is right so far.
 *
 * @param first the wrong tensor to look at first
 */
export function unknown(told: Told, first: Cell): Diagnosis {
  const { exercise, cases, cells, t } = told
  const { yours, truth, kind } = first
  const n = entryToShow(yours, truth, exercise.definition.firstWrong ?? 'first', TOLERANCE[kind])
  const wrongPaths = new Set(cells.filter(cell => !cell.right).map(cell => cell.truth.path))
  const rightPaths = [...new Set(cells.map(cell => cell.truth.path))].filter(path => !wrongPaths.has(path))
  const entries = rightEntries(
    cells.filter(cell => cell.truth.path === first.truth.path),
    t,
  )
  const tensors = [...rightPaths.map(path => `\`${path}\``), ...entries].join(', ')
  const wrongAt = new Set(cells.filter(cell => !cell.right).map(cell => cell.caseAt))
  const common = commonOf(exercise, cases, wrongAt)
  // One right entry, and that the first, is what an index gives that stands still; if anything else is right, too,
  // there are likelier reasons.
  const still = rightPaths.length === 0 && entries.length === 1 && entries[0]!.endsWith('[0]`')
  const right = tensors
    ? format(t.diagnosis.right, { tensors }) + (still ? t.diagnosis.firstEntry : '')
    : common
      ? format(t.diagnosis.wrongWhere, common)
      : wrongAt.size < cases.length
        ? format(t.diagnosis.rightCases, { right: cases.length - wrongAt.size, all: cases.length })
        : ''
  const place = placeOf(truth, n)
  return diagnosis(told, {
    mistake: 'unknown',
    certainty: 'likely',
    values: { where: place ? `\`${place}\`` : t.shapes.answer, right: right + followText(told) },
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

// The places of one tensor that are right in every case: counted from the first entry, and the last one where the
// tensor has not the same length in all of them.
function rightEntries(cells: Cell[], t: GraderTexts): string[] {
  const { truth } = cells[0]!
  if (cells.length < 2) return []
  const sameForm = cells.every(cell => sameDims(cell.truth.dims, truth.dims))
  if (!sameForm && truth.dims.length !== 1) return []
  const shortest = Math.min(...cells.map(cell => cell.truth.values.length))
  const first = Array.from({ length: shortest }, (_, n) => n)
  const right = first.filter(n => cells.every(cell => isRightAt(cell, n)))
  if (right.length > PLACES) return []
  const places = right.map(n => `\`${placeOf(truth, n)}\``)
  const last = !sameForm && cells.every(cell => isRightAt(cell, cell.truth.values.length - 1))
  return last ? [...places, t.diagnosis.lastEntry] : places
}

function isRightAt({ yours, truth: { values } }: { yours: Tensor; truth: Tensor }, n: number): boolean {
  return Math.abs(yours.values[n]! - values[n]!) <= TOLERANCE.gradient * largest(values)
}
