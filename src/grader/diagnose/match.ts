import type { Tensor } from '#exercise/shape.ts'
import { type Cell, isRight } from '../answers.ts'
import { sameDims } from '../compare.ts'
import { largest } from '../numbers.ts'
import type { Candidate } from './candidates.ts'

/** How near an answer must be to what a mistake gives, relative to the tensor's largest entry… */
export const MATCH_TOLERANCE = 3e-6

/** …and how many times nearer than to the truth: an answer that is nearly right has no mistake's numbers. */
const NEARER = 100

/** How well a candidate explains an answer. */
export interface Match {
  candidate: Candidate
  /** Tensors that are wrong and have the candidate's numbers. */
  explained: Cell[]
  /** How many tensors are wrong where the candidate is right: something else is the matter there. */
  open: number
  /** How many tensors contradict it: the candidate is wrong there, and they have not its numbers. */
  contrary: number
}

/**
 * Compares an answer with a candidate.
 *
 * @param cells all of an answer's tensors, or those of one part of it
 * @returns undefined when no wrong tensor has the candidate's numbers
 */
export function matchCandidate(candidate: Candidate, cells: Cell[]): Match | undefined {
  const match: Match = { candidate, explained: [], open: 0, contrary: 0 }
  for (const cell of cells) {
    const tensor = candidate.tensors[cell.caseAt]?.[cell.tensorAt]
    if (tensor && isRight(tensor, cell.truth, cell.reference, cell.kind)) match.open += cell.right ? 0 : 1
    else if (tensor && !cell.right && isSame(cell, tensor)) match.explained.push(cell)
    else match.contrary++
  }
  return match.explained.length > 0 ? match : undefined
}

/** Whether a candidate is the mistake and nothing else is: it is wrong where the answer is, with the same numbers. */
export function isExact({ open, contrary, explained }: Match): boolean {
  return open === 0 && contrary === 0 && isEvidence(explained)
}

/** A single number may be that of a mistake by chance. */
function isEvidence(explained: Cell[]): boolean {
  return explained.length > 1 || (explained[0]?.yours.values.length ?? 0) > 2
}

/** Whether a wrong tensor has the numbers of another one, and not merely those of the truth, slightly off. */
export function isSame({ yours, reference }: Cell, other: Tensor): boolean {
  if (!sameDims(yours.dims, other.dims)) return false
  const scale = largest(other.values)
  const enough = scale < 1e-8 ? 1e-9 : MATCH_TOLERANCE * scale
  return apart(yours, other) <= Math.min(enough, apart(yours, reference) / NEARER)
}

function apart(one: Tensor, other: Tensor): number {
  return largest(one.values.map((value, n) => value - other.values[n]!))
}

/** Zeros are what many a mistake comes to. */
export function isTelling({ yours }: Cell): boolean {
  return largest(yours.values) > 1e-9
}

/** Fewer wrong tensors than this may have the numbers of a mistake by chance. */
const LEAST_EXPLAINED = 2

/** The candidates that nothing speaks against: wherever one of them is wrong, the answer has its numbers. */
function undisputed(matches: Match[]): Match[] {
  return matches
    .filter(
      ({ contrary, explained }) => contrary === 0 && explained.filter(isTelling).length >= LEAST_EXPLAINED,
    )
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
      if (together.size === wrong && own >= LEAST_EXPLAINED) {
        // They are told in the order of the candidates, whichever explains more.
        return matches.indexOf(one) < matches.indexOf(other) ? [one, other] : [other, one]
      }
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
  const [first, ...others] = undisputed(matches)
  if (!first || first.explained.length < LEAST_PART * wrong) return undefined
  // Of several that explain the very same, the first is meant: mistakes with a text of their own come first.
  const second = others.find(({ explained }) => !explained.every(cell => first.explained.includes(cell)))
  return first.explained.length > (second?.explained.length ?? 0) ? first : undefined
}
