import type { Tensor } from '#exercise/shape.ts'
import { type Cell, isRight } from '../answers.ts'
import { isClose } from '../compare.ts'
import type { Candidate } from './candidates.ts'

/** How near an answer must be to what a mistake gives, relative to the tensor's largest entry. */
export const MATCH_TOLERANCE = 3e-6

/** How well a candidate explains an answer. */
export interface Match {
  candidate: Candidate
  /** All wrong tensors of all cases have the candidate's numbers. */
  complete: boolean
  /** …and where the candidate is wrong, the answer is, too: it is this mistake and nothing else. */
  exact: boolean
  /** Wrong tensors that have the candidate's numbers, and tensors that are right where the candidate is not. */
  explained: Cell[]
  contrary: number
}

/**
 * Compares an answer with a candidate over all cases.
 *
 * @returns undefined when no wrong tensor has the candidate's numbers
 */
export function matchCandidate(candidate: Candidate, cells: Cell[]): Match | undefined {
  const explained: Cell[] = []
  let wrong = 0
  let contrary = 0
  for (const cell of cells) {
    const tensor = candidate.tensors[cell.caseAt]?.[cell.tensorAt]
    if (cell.right) {
      if (!tensor || !isRight(tensor, cell.truth, cell.reference, cell.kind)) contrary++
      continue
    }
    wrong++
    if (tensor && isSame(cell.yours, tensor)) explained.push(cell)
  }
  if (explained.length === 0) return undefined
  const complete = explained.length === wrong
  return { candidate, explained, contrary, complete, exact: complete && contrary === 0 }
}

/** Whether a tensor has the numbers of another one. */
export function isSame(yours: Tensor, other: Tensor): boolean {
  return isClose(yours, other, MATCH_TOLERANCE)
}

/** Fewer wrong tensors than this may have the numbers of a mistake by chance. */
const LEAST_EXPLAINED = 2

/** The candidates that nothing speaks against: wherever one of them is wrong, the answer is wrong, too. */
function undisputed(matches: Match[]): Match[] {
  return matches
    .filter(({ contrary, explained }) => contrary === 0 && explained.length >= LEAST_EXPLAINED)
    .sort((one, other) => other.explained.length - one.explained.length)
}

/**
 * Two candidates that nothing speaks against and that together explain all that is wrong, each of them what the
 * other does not: two mistakes that show in different cases or tensors.
 *
 * @param wrong how many tensors of all cases are wrong
 */
export function pairOf(matches: Match[], wrong: number): [Match, Match] | undefined {
  const all = undisputed(matches)
  for (const [n, one] of all.entries())
    for (const other of all.slice(n + 1)) {
      const together = new Set([...one.explained, ...other.explained])
      const own = Math.min(together.size - one.explained.length, together.size - other.explained.length)
      if (together.size === wrong && own >= LEAST_EXPLAINED) return [one, other]
    }
  return undefined
}

/** Of all that is wrong, a mistake has to explain this part to be named. */
const LEAST_PART = 1 / 3

/**
 * The candidate that nothing speaks against and that explains a good part, and more than every other such, if there
 * is one.
 *
 * @param wrong how many tensors of all cases are wrong
 */
export function bestInPart(matches: Match[], wrong: number): Match | undefined {
  const [first, second] = undisputed(matches)
  if (!first || first.explained.length < LEAST_PART * wrong) return undefined
  return first.explained.length > (second?.explained.length ?? 0) ? first : undefined
}

/** The candidate that explains an answer best among those of one rank: exact, or complete with the least contrary. */
export function bestOf(matches: Match[]): Match | undefined {
  return matches
    .filter(match => match.complete)
    .sort((one, other) => one.contrary - other.contrary)
    .at(0)
}
