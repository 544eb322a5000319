import type { LoadedExercise } from '#exercise/assemble.ts'
import type { Data } from '#exercise/data.ts'
import { type Shape, shapeOf } from '#exercise/shape.ts'
import type { GraderTexts } from '#i18n/en/grader.ts'
import type { Case } from '../cases.ts'
import { askedPart, hasShape } from '../form-problem.ts'
import { difference, type Outcome } from '../outcome.ts'
import { caseInWords } from '../report.ts'
import type { Diagnosis } from '../result.ts'
import { findArrangement } from './arrangement.ts'
import { type MistakeRun, runMistakes } from './candidates.ts'
import { diagnosis } from './diagnosis-text.ts'
import { findLengths } from './lengths.ts'
import { finiteNumbers, firstNotFinite } from './not-finite.ts'
import { firstNumberAsText } from './texts.ts'

/** The check at which answers were stopped before their numbers were looked at. */
export type StoppedAt = 'returns' | 'shape' | 'finite' | 'unchanged'

/**
 * Names what is the matter with answers that are not of the right form, not finite, or changed what they were given:
 * texts for numbers; a known mistake that comes to the same in every case; the right numbers in another arrangement.
 *
 * @param outcomes the learner's, one for each case
 * @returns undefined where nothing can be said for sure
 */
export function diagnoseOutcomes(
  exercise: LoadedExercise,
  cases: Case[],
  outcomes: Outcome[],
  stoppedAt: StoppedAt,
  t: GraderTexts,
): Diagnosis | undefined {
  const told = { exercise, t }
  const texts = stoppedAt === 'shape' && firstOf(outcomes, ({ value }) => firstNumberAsText(value))
  if (texts) {
    const { path, text } = texts.found
    return diagnosis(told, { mistake: 'texts', certainty: 'exact', values: { where: placed(path, t), text } })
  }
  const shape = shapeOf(exercise.definition.entry)
  const same = runMistakes(exercise, cases).find(run =>
    comesToTheSame(run, cases, outcomes, stoppedAt, shape),
  )
  if (same) {
    const certainty = outcomes.some(({ threw }) => threw) ? 'likely' : 'exact'
    return diagnosis(told, { mistake: same.name, certainty })
  }
  if (stoppedAt === 'finite') {
    const { found, n } = firstOf(outcomes, ({ value }) => firstNotFinite(value))!
    const mistake = Number.isNaN(found.value) ? 'notANumber' : 'infinite'
    const values = { where: placed(found.path, t), case: caseInWords(cases[n]!, t) }
    return diagnosis(told, { mistake, certainty: 'likely', values, ...whereOf(found.path) })
  }
  if (stoppedAt === 'unchanged') return undefined
  const answers = outcomes.flatMap(({ threw, value }, n) =>
    threw ? [] : [{ data: value, model: cases[n]!.reference }],
  )
  const found = findArrangement(shape, answers)
  if (found) {
    const { mistake, path } = found
    return diagnosis(told, {
      mistake,
      certainty: 'exact',
      values: { where: placed(path, t) },
      ...whereOf(path),
    })
  }
  const values = outcomes.map(outcome => (outcome.threw ? undefined : outcome.value))
  const lengths = findLengths(exercise.definition.entry, cases, values)
  return lengths && diagnosis(told, { mistake: 'length', certainty: 'exact', values: { ...lengths } })
}

function firstOf<Found>(outcomes: Outcome[], find: (outcome: Outcome) => Found | undefined) {
  for (const [n, outcome] of outcomes.entries()) {
    const found = outcome.threw ? undefined : find(outcome)
    if (found !== undefined) return { found, n }
  }
  return undefined
}

function placed(path: string, t: GraderTexts): string {
  return path === '' ? t.shapes.answer : `\`${path}\``
}

function whereOf(path: string): { where?: string } {
  return path === '' ? {} : { where: path }
}

/** Fewer numbers than this may be those of a mistake by chance. */
const LEAST_NUMBERS = 3

/** Numbers of order 1 that are the same but for rounding. */
const SAME = 1e-9

// Answers that are stopped for what is not finite, and answers that stop with an error, have little to compare: what
// else there is must be wrong, and the mistake's numbers.
function comesToTheSame(
  run: MistakeRun,
  cases: Case[],
  yours: Outcome[],
  stoppedAt: StoppedAt,
  shape: Shape,
): boolean {
  // What an answer holds beyond what was asked for is not judged, so it tells nothing either.
  const asked = (value: Data, model: Data) =>
    hasShape(shape, value, model) ? askedPart(shape, value) : value
  let evidence = 0
  for (const [n, outcome] of yours.entries()) {
    const other = run.outcomes[n]!
    if (outcome.threw !== other.threw) return false
    if (outcome.threw) continue
    const { reference } = cases[n]!
    const [mine, theirs] = [asked(outcome.value, reference), asked(other.value, reference)]
    if (difference(mine, theirs, '', SAME)) return false
    if (stoppedAt === 'unchanged' && difference(outcome.after, other.after, '', SAME)) return false
    const isWrong = difference(mine, asked(reference, reference), '', 1e-6) !== undefined
    if (isWrong || stoppedAt === 'unchanged') evidence += finiteNumbers(mine).length
  }
  return evidence >= LEAST_NUMBERS
}
