import type { Tensor } from '#exercise/shape.ts'
import { type Cell, isRight } from '../answers.ts'
import { sameDims } from '../compare.ts'
import { largest } from '../numbers.ts'
import type { Candidate } from './candidates.ts'

/** How near an answer must be to what a mistake gives, relative to the tensor's largest entry… */
export const MATCH_TOLERANCE = 3e-6

/** …and how many times nearer than to the truth: an answer that is nearly right has no mistake's numbers. */
const NEARER = 100

/** A candidate that explains an answer, or a part of it. */
export interface Match {
  candidate: Candidate
  /** Tensors that are wrong and have the candidate's numbers. */
  explained: Cell[]
}

/**
 * How an answer's tensor and a candidate go together. `open`: the tensor is wrong where the candidate is right, so
 * something else is the matter there. `contrary`: the candidate is wrong there, and the tensor has not its numbers.
 */
function standing({ at, without }: Candidate, cell: Cell): 'right' | 'explained' | 'open' | 'contrary' {
  const tensor = at(cell.caseAt)?.[cell.tensorAt]
  if (!tensor) return 'contrary'
  // A mistake that a transformation has made good again is none that this answer has.
  if (cell.right && without && isWrongIn({ at: without }, cell)) return 'contrary'
  if (isRight(tensor, cell.truth, cell.reference, cell.kind)) return cell.right ? 'right' : 'open'
  return !cell.right && isSame(cell, tensor) ? 'explained' : 'contrary'
}

/** Whether a candidate is wrong in the place of an answer's tensor. */
function isWrongIn(
  { at }: Pick<Candidate, 'at'>,
  { caseAt, tensorAt, truth, reference, kind }: Cell,
): boolean {
  const tensor = at(caseAt)?.[tensorAt]
  return tensor === undefined || !isRight(tensor, truth, reference, kind)
}

/** Whether what a candidate says of its mistake is said of something wrong, and not of its transformation alone. */
function saysOfWrong({ without }: Candidate, explained: Cell[]): boolean {
  return without === undefined || explained.some(cell => isWrongIn({ at: without }, cell))
}

/**
 * An answer's tensors, or those of a part of it, in the order in which they are compared with candidates: the most
 * wrong case first, since most candidates are contradicted there.
 */
export function tellingFirst(cells: Cell[]): Cell[] {
  const cases = [...Map.groupBy(cells, ({ caseAt }) => caseAt).values()]
  const wrong = new Map(cases.map(of => [of, of.filter(cell => !cell.right).length]))
  return cases.sort((one, other) => wrong.get(other)! - wrong.get(one)!).flat()
}

/**
 * Whether a candidate is the mistake and nothing else is: it is wrong where the answer is, with the same numbers.
 *
 * @param cells in the order of {@link tellingFirst}
 */
export function exactMatch(candidate: Candidate, cells: Cell[]): Match | undefined {
  const explained: Cell[] = []
  for (const cell of cells) {
    const how = standing(candidate, cell)
    if (how === 'open' || how === 'contrary') return undefined
    if (how === 'explained') explained.push(cell)
  }
  return isEvidence(explained) && saysOfWrong(candidate, explained)
    ? { candidate, explained: inOrder(explained) }
    : undefined
}

/**
 * A candidate that nothing speaks against: wherever it is wrong, the answer has its numbers.
 *
 * @param cells in the order of {@link tellingFirst}
 */
export function undisputedMatch(candidate: Candidate, cells: Cell[]): Match | undefined {
  const explained: Cell[] = []
  for (const cell of cells) {
    const how = standing(candidate, cell)
    if (how === 'contrary') return undefined
    if (how === 'explained') explained.push(cell)
  }
  const telling = explained.filter(isTelling).length
  return telling >= LEAST_EXPLAINED && saysOfWrong(candidate, explained)
    ? { candidate, explained: inOrder(explained) }
    : undefined
}

function inOrder(cells: Cell[]): Cell[] {
  return cells.sort((one, other) => one.caseAt - other.caseAt || one.tensorAt - other.tensorAt)
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

/** Zeros are what many a mistake comes to, and so are ones where an answer is made of yes and no. */
export function isTelling({ yours }: Cell): boolean {
  return largest(yours.values) > 1e-9 && yours.values.some(value => value !== 0 && Math.abs(value) !== 1)
}

/** Fewer wrong tensors than this may have the numbers of a mistake by chance. */
const LEAST_EXPLAINED = 2

/**
 * Two candidates that nothing speaks against and that together explain all that is wrong, each of them what the
 * other does not: two mistakes that show in different cases or tensors.
 *
 * @param wrong how many tensors of all cases are wrong
 */
export function pairOf(matches: Match[], wrong: number): [Match, Match] | undefined {
  const all = mostFirst(matches)
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

const mostFirst = (matches: Match[]) =>
  matches.toSorted((one, other) => other.explained.length - one.explained.length)

/** Of all that is wrong, a mistake has to explain this part to be named. */
const LEAST_PART = 1 / 3

/**
 * The candidate that nothing speaks against and that explains a good part, and more than every other such, if there
 * is one.
 *
 * @param wrong how many tensors of all cases are wrong
 */
export function bestInPart(matches: Match[], wrong: number): Match | undefined {
  const [first, ...others] = mostFirst(matches)
  if (!first || first.explained.length < LEAST_PART * wrong) return undefined
  // Of several that explain the very same, the first is meant: mistakes with a text of their own come first.
  const second = others.find(({ explained }) => !explained.every(cell => first.explained.includes(cell)))
  return first.explained.length > (second?.explained.length ?? 0) ? first : undefined
}
