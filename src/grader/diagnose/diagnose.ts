import type { LoadedExercise } from '#exercise/assemble.ts'
import { shapeOf } from '#exercise/shape.ts'
import type { SlipModule } from '#exercise/slips.ts'
import type { GraderTexts } from '#i18n/en/grader.ts'
import { type Cell, firstWrong, layerOf } from '../answers.ts'
import type { Case } from '../cases.ts'
import type { Diagnosis } from '../result.ts'
import { alteredCandidates } from './altered.ts'
import { type Candidate, combinedCandidates, genericCandidates, mistakeCandidates } from './candidates.ts'
import {
  diagnosisInPart,
  diagnosisOf,
  diagnosisOfBoth,
  diagnosisOfPattern,
  diagnosisOfProportion,
  diagnosisOfRegions,
  type Told,
} from './diagnosis-text.ts'
import { bestInPart, exactMatch, pairOf, tellingFirst, undisputedMatch } from './match.ts'
import { findPattern, isBlurred } from './patterns.ts'
import { findProportion } from './proportions.ts'
import { explainByRegion } from './regions.ts'
import { type SlipCandidate, SlipSearch } from './slips/find.ts'
import { unknown } from './unknown.ts'
import type { Work } from './work.ts'

/**
 * Names the mistake behind wrong numbers of the right form. A name is said only when no tensor of no case
 * contradicts it.
 *
 * What explains every case exactly comes first: a known mistake, the right numbers transformed, a known mistake
 * transformed, a part of the arguments overlooked, one slip in the solution or two at once. Then a rule found by looking, numbers that are nearly right among
 * them; then two mistakes in different cases or tensors; then mistakes that hold in one part of the answer; then one
 * that explains a good part and that nothing speaks against; then what is still in proportion; then the place alone.
 *
 * @param cells every tensor of every case, at least one of them wrong
 * @param more.slips those of the exercise, if they could be loaded
 * @param more.follow wrong tensors that follow from others of the same answer
 */
export function* diagnoseNumbers(
  exercise: LoadedExercise,
  cases: Case[],
  cells: Cell[],
  t: GraderTexts,
  { slips, follow = new Set() }: { slips?: SlipModule | undefined; follow?: Set<Cell> } = {},
): Work<Diagnosis> {
  const { definition } = exercise
  const told = { exercise, t, cases, cells, follow }
  const looked = tellingFirst(cells)
  const mistakes = mistakeCandidates(exercise, cases)
  const candidates: Candidate[] = []
  for (const rank of [
    () => mistakes,
    () => genericCandidates(exercise, cases),
    () => combinedCandidates(exercise, cases, mistakes),
    () => alteredCandidates(exercise, cases, t),
  ]) {
    const more = rank()
    for (const candidate of more) {
      yield
      const exact = exactMatch(candidate, looked)
      if (exact) return diagnosisOf(told, exact)
    }
    candidates.push(...more)
  }

  const search = slips && new SlipSearch(exercise, slips, cases, looked)
  const exact = search ? yield* search.exact() : []
  if (exact.length > 0) return diagnosisOfSlips(told, exact)

  const wrong = cells.filter(cell => !cell.right)
  const pattern = findPattern(wrong, cases, definition, shapeOf(definition.entry))
  if (pattern && (wrong.length === cells.length || isBlurred(pattern)))
    return diagnosisOfPattern(told, pattern, wrong)

  const inPart = search && (yield* search.inPart())
  const known = [
    ...mistakes.flatMap(candidate => undisputedMatch(candidate, looked) ?? []),
    ...(inPart?.undisputed ?? []),
  ]
  const pair = pairOf(known, wrong.length)
  if (pair) return diagnosisOfBoth(told, pair)
  const atOnce = search && (yield* search.pair())
  if (atOnce) return diagnosisOfSlips(told, [atOnce])

  const regions = yield* explainByRegion(
    exercise,
    cases,
    cells,
    [...candidates, ...(inPart?.some ?? [])],
    follow,
  )
  if (regions?.every(({ match }) => match)) return diagnosisOfRegions(told, regions)
  if (pattern) return diagnosisOfPattern(told, pattern, wrong)
  const best = bestInPart(known, wrong.length)
  if (best) return diagnosisInPart(told, best)
  if (regions) return diagnosisOfRegions(told, regions)

  const ownWrong = wrong.filter(cell => !follow.has(cell))
  const first = firstWrong(definition, ownWrong)!
  const proportion = findProportion(definition, ownWrong)
  // What is wrong nearer the output comes first.
  const isThere = proportion?.paths.some(
    path => layerOf(definition, path) >= layerOf(definition, first.truth.path),
  )
  if (proportion && isThere) return diagnosisOfProportion(told, proportion)
  return unknown(told, first)
}

function diagnosisOfSlips(told: Told, [first, ...others]: SlipCandidate[]): Diagnosis {
  return diagnosisOf(
    told,
    exactMatch(first!, tellingFirst(told.cells))!,
    others.map(({ slips }) => slips),
  )
}
