import type { LoadedExercise } from '#exercise/assemble.ts'
import { shapeOf } from '#exercise/shape.ts'
import type { GraderTexts } from '#i18n/en/grader.ts'
import { type Cell, firstWrong } from '../answers.ts'
import type { Case } from '../cases.ts'
import { difference, type Outcome } from '../outcome.ts'
import type { Diagnosis } from '../result.ts'
import { alteredCandidates } from './altered.ts'
import { findArrangement } from './arrangement.ts'
import {
  type Candidate,
  combinedCandidates,
  genericCandidates,
  type MistakeRun,
  mistakeCandidates,
  runMistakes,
} from './candidates.ts'
import { findLengths } from './lengths.ts'
import { bestInPart, bestOf, type Match, matchCandidate, pairOf } from './match.ts'
import { findPattern } from './patterns.ts'
import { findProportion } from './proportions.ts'
import { unknown } from './unknown.ts'
import { diagnosis, diagnosisOf, diagnosisOfBoth, diagnosisOfProportion } from './words.ts'

/**
 * Names the mistake behind wrong numbers of the right form.
 *
 * What explains every case exactly comes first: a known mistake, the right numbers transformed, a known mistake
 * transformed, a part of the arguments overlooked. Then two known mistakes in different cases; then what explains all that is wrong though it would have
 * shown elsewhere, too; then a rule found by looking; then what explains the tensor nearest the output; then a known
 * mistake that explains a part and that nothing speaks against; then what is still in proportion; then the place
 * alone.
 *
 * @param cells every tensor of every case, at least one of them wrong
 */
export function diagnoseNumbers(
  exercise: LoadedExercise,
  cases: Case[],
  cells: Cell[],
  t: GraderTexts,
): Diagnosis {
  const mistakes = mistakeCandidates(exercise, cases)
  const ranks: Match[][] = []
  for (const candidates of [
    () => mistakes,
    () => genericCandidates(exercise, cases),
    () => combinedCandidates(exercise, cases, mistakes),
  ]) {
    const rank = matches(candidates(), cells)
    const exact = rank.find(match => match.exact)
    if (exact) return diagnosisOf(exercise, t, exact, 'exact')
    ranks.push(rank)
  }

  const overlooked = matches(alteredCandidates(exercise, cases, t), cells).find(match => match.exact)
  if (overlooked) return diagnosisOf(exercise, t, overlooked, 'exact')

  const wrong = cells.filter(cell => !cell.right)
  const pair = pairOf(ranks[0]!, wrong.length)
  if (pair) return diagnosisOfBoth(exercise, t, pair)

  const complete = ranks.flatMap(rank => bestOf(rank) ?? [])[0]
  if (complete) return diagnosisOf(exercise, t, complete, 'likely')

  const { judge, entry } = exercise.definition
  const pattern = findPattern(wrong, cases, judge, shapeOf(entry))
  if (pattern && pattern.mistake !== 'coarse') {
    const allWrong = wrong.length === cells.length
    return diagnosis(exercise, t, { ...pattern, certainty: allWrong ? 'exact' : 'likely', ...whereOf(wrong) })
  }

  const first = firstWrong(exercise.definition, cells)!
  const partial = ranks.flat().find(match => explainsTensor(match, cells, first.truth.path))
  if (partial) return diagnosisOf(exercise, t, partial, 'likely')
  if (pattern) return diagnosis(exercise, t, { ...pattern, certainty: 'likely', ...whereOf(wrong) })
  const inPart = bestInPart(ranks[0]!, wrong.length)
  if (inPart) return diagnosisOf(exercise, t, inPart, 'likely')
  const proportion = findProportion(exercise.definition, wrong)
  if (proportion) return diagnosisOfProportion(exercise, t, proportion)
  return unknown(exercise, cases, cells, first, t)
}

/**
 * Names the mistake behind an answer that is not of the right form, not finite, or changed what it was given: by a
 * known mistake that comes to the same in every case, or by the right numbers in another arrangement.
 *
 * @param outcomes the learner's, one for each case
 * @param compareAfter whether the arguments must have been changed in the same way
 */
export function diagnoseOutcomes(
  exercise: LoadedExercise,
  cases: Case[],
  outcomes: Outcome[],
  compareAfter: boolean,
  t: GraderTexts,
): Diagnosis | undefined {
  const same = runMistakes(exercise, cases).find(run => comesToTheSame(run, outcomes, compareAfter))
  if (same) {
    const certainty = outcomes.some(({ threw }) => threw) ? 'likely' : 'exact'
    return diagnosis(exercise, t, { mistake: same.name, certainty })
  }
  if (compareAfter) return undefined
  const answers = outcomes.flatMap(({ threw, value }, n) =>
    threw ? [] : [{ data: value, model: cases[n]!.reference }],
  )
  const found = findArrangement(shapeOf(exercise.definition.entry), answers)
  if (!found) return diagnoseLengths(exercise, cases, outcomes, t)
  const where = found.path === '' ? t.shapes.answer : `\`${found.path}\``
  return diagnosis(exercise, t, {
    mistake: found.mistake,
    certainty: 'exact',
    values: { where },
    ...(found.path ? { where: found.path } : {}),
  })
}

function diagnoseLengths(
  exercise: LoadedExercise,
  cases: Case[],
  outcomes: Outcome[],
  t: GraderTexts,
): Diagnosis | undefined {
  const values = outcomes.map(outcome => (outcome.threw ? undefined : outcome.value))
  const lengths = findLengths(exercise.definition.entry, cases, values)
  return lengths && diagnosis(exercise, t, { mistake: 'length', certainty: 'exact', values: { ...lengths } })
}

function comesToTheSame({ outcomes: theirs }: MistakeRun, yours: Outcome[], compareAfter: boolean): boolean {
  const told = yours.some(({ threw }) => !threw)
  return (
    told &&
    yours.every((outcome, n) => {
      const other = theirs[n]!
      if (outcome.threw || other.threw) return outcome.threw === other.threw
      if (difference(outcome.value, other.value, '', 1e-6)) return false
      return !compareAfter || !difference(outcome.after, other.after, '', 1e-6)
    })
  )
}

function matches(candidates: Candidate[], cells: Cell[]): Match[] {
  return candidates.flatMap(candidate => matchCandidate(candidate, cells) ?? [])
}

function explainsTensor({ explained, candidate }: Match, cells: Cell[], path: string): boolean {
  if (candidate.mistake === 'zero') return false
  const wrongThere = cells.filter(cell => !cell.right && cell.truth.path === path)
  return wrongThere.every(cell => explained.includes(cell))
}

function whereOf(cells: Cell[]): { where?: string } {
  const where = [...new Set(cells.map(cell => cell.truth.path))].filter(path => path !== '').join(', ')
  return where ? { where } : {}
}
