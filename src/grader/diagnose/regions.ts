import type { LoadedExercise } from '#exercise/assemble.ts'
import { fieldOf } from '#exercise/tensors.ts'
import { type Cell, isRight } from '../answers.ts'
import type { Case } from '../cases.ts'
import type { Candidate } from './candidates.ts'
import { exactMatch, isTelling, type Match, tellingFirst } from './match.ts'
import { sliceCandidate, sliceCells } from './slices.ts'
import type { Work } from './work.ts'

/** A part of an answer for which a mistake may hold and nowhere else. */
export interface Region {
  /** A part of the answer, e.g. `W2` or `dW[0]`; or those cases in which an argument is this word. */
  of: { tensor: string } | { argument: string; word: string }
  cells: Cell[]
}

/** In fewer cases than this a part may have a mistake's numbers by chance. */
const LEAST_CASES = 3

/** More rows or entries than this are not told one by one. */
const MOST_SLICES = 2

/** A part of the answer that is wrong, with what explains all of it, if anything does. */
export interface Explained {
  region: Region
  match: Match | undefined
}

/**
 * Looks for mistakes that hold in one part of the answer only: in one of its fields, in one item of a list, or
 * wherever an argument is one word. Every part is judged by itself: what contradicts a candidate there rules it out.
 *
 * @param candidates the surest first
 * @param follow wrong tensors that follow from others of the same answer
 * @returns all parts that are wrong, of the division in which the most of them are explained; undefined when none is
 */
export function* explainByRegion(
  exercise: LoadedExercise,
  cases: Case[],
  cells: Cell[],
  candidates: Candidate[],
  follow: Set<Cell>,
): Work<Explained[] | undefined> {
  const found: Explained[][] = []
  for (const regions of divisions(exercise, cases, cells))
    found.push(yield* explain(regions, candidates, cells))
  found.push(...(yield* explainSlices(cells, candidates)))
  const wrong = cells.filter(cell => !cell.right && !follow.has(cell)).length
  const telling = found.filter(parts => isEnough(parts, wrong))
  const unexplained = (parts: Explained[]) =>
    parts
      .filter(({ match }) => !match)
      .reduce((sum, { region }) => sum + region.cells.filter(cell => !cell.right).length, 0)
  const names = (parts: Explained[]) => new Set(parts.map(({ match }) => match?.candidate)).size
  return telling.sort(
    (one, other) =>
      unexplained(one) - unexplained(other) || names(one) - names(other) || one.length - other.length,
  )[0]
}

/** Where some parts stay unexplained, the others have to be this much of what is wrong. */
const LEAST_PART = 1 / 3

// A mistake in all layers may look like another one in the last of them.
function isEnough(parts: Explained[], wrong: number): boolean {
  const explained = parts.flatMap(({ match }) => match?.explained ?? []).length
  return explained > 0 && (parts.every(({ match }) => match) || explained >= LEAST_PART * wrong)
}

function* explain(regions: Region[], candidates: Candidate[], cells: Cell[]): Work<Explained[]> {
  const explained: Explained[] = []
  for (const region of regions)
    if (region.cells.some(cell => !cell.right))
      explained.push({ region, match: yield* exactIn(region, candidates, cells) })
  return explained
}

// A slip in one row or entry: all others are right, and there are others. What is said of a whole answer, its order or
// its sign, says nothing of a part as small as that.
function* explainSlices(cells: Cell[], candidates: Candidate[]): Work<Explained[][]> {
  const sliced = sliceCells(cells)
  const bySlice = Map.groupBy(sliced, ({ truth }) => truth.path)
  const wrong = [...bySlice.values()].filter(of => of.some(cell => !cell.right))
  if (wrong.length === bySlice.size || wrong.length > MOST_SLICES) return []
  const regions = wrong.map((of): Region => ({ of: { tensor: of[0]!.truth.path }, cells: of }))
  const slips = candidates.filter(candidate => candidate.slips)
  const found = yield* explain(regions, slips.map(sliceCandidate), sliced)
  // Parts as small as that are named only where all of them are.
  return found.every(({ match }) => match) ? [found] : []
}

function* exactIn(region: Region, candidates: Candidate[], all: Cell[]): Work<Match | undefined> {
  const cells = tellingFirst(region.cells)
  for (const candidate of candidates) {
    yield
    const match = exactMatch(candidate, cells)
    if (
      match &&
      telling(match) >= LEAST_CASES &&
      (!('word' in region.of) || candidate.slips || !reachesBeyond(candidate, region, all))
    )
      return match
  }
  return undefined
}

// In how many cases a part says something: zeros are what many a mistake comes to.
function telling({ candidate, explained }: Match): number {
  const says = explained.filter(cell => candidate.mistake === 'zero' || isTelling(cell))
  return new Set(says.map(({ caseAt }) => caseAt)).size
}

// A mistake that shows for one word alone says so; what would have shown for other words, too, is not it.
function reachesBeyond({ at }: Candidate, { cells }: Region, all: Cell[]): boolean {
  const inside = new Set(cells)
  return all.some(cell => {
    const tensor = at(cell.caseAt)?.[cell.tensorAt]
    return !inside.has(cell) && !(tensor && isRight(tensor, cell.truth, cell.reference, cell.kind))
  })
}

/** The ways to divide an answer into parts: only those into two or more. */
function divisions({ definition }: LoadedExercise, cases: Case[], cells: Cell[]): Region[][] {
  const byTensor = (name: (path: string) => string) => {
    const groups = Map.groupBy(cells, ({ truth }) => name(truth.path))
    return [...groups].map(([tensor, of]): Region => ({ of: { tensor }, cells: of }))
  }
  const byWord = Object.keys(definition.entry.parameters).flatMap((argument, n): Region[][] => {
    const words = cases.map(({ args }) => args[n])
    if (!words.every(word => typeof word === 'string')) return []
    const groups = Map.groupBy(cells, ({ caseAt }) => words[caseAt]!)
    return [[...groups].map(([word, of]) => ({ of: { argument, word }, cells: of }))]
  })
  return [byTensor(fieldOf), byTensor(path => path), ...byWord].filter(regions => regions.length > 1)
}
