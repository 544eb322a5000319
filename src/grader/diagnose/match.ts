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

/** The candidate that explains an answer best among those of one rank: exact, or complete with the least contrary. */
export function bestOf(matches: Match[]): Match | undefined {
  return matches
    .filter(match => match.complete)
    .sort((one, other) => one.contrary - other.contrary)
    .at(0)
}
