import { type Example, type Id, idOf, type Place, type Table } from './example.ts'
import { formulaText, shortly } from './formula-text.ts'
import { type Judged, judge, type Verdict } from './judge.ts'
import { type Diagnosis, nameOf } from './name.ts'
import { formulasOf } from './pass.ts'
import { ExampleProblem } from './problem.ts'
import { readExample } from './read.ts'
import { rightValues } from './right.ts'
import { uprighted } from './transposed.ts'

/** A number of the reader's, with what is said of it. */
export interface CheckedNumber extends Place {
  table: Table
  /** Where it is in the description, as in `delta[0][1]`. */
  path: string
  verdict: Verdict
  yours: string
  /** With as many digits as yours, and more where it takes more to see the difference. */
  right: string
  /** The formula with the right values put in. */
  formula: string
}

/** What is said of a worked example; plain JSON. */
export interface Check extends Diagnosis {
  version: 1
  numbers: CheckedNumber[]
  counts: Record<Verdict, number>
  /** The first wrong number in the order of computation. */
  first?: CheckedNumber
  /** Tables of weights that fit only with rows and columns exchanged, as `dW[0]`. */
  transposed: string[]
}

/** Formulas show at least and at most so many significant digits. */
const [MIN_DIGITS, MAX_DIGITS] = [4, 12]

/**
 * Judges every number of a worked example, locates the first wrong one and names it where it has a name.
 *
 * @param text its description as JSON
 * @throws ExampleProblem for a description that cannot be read
 */
export function checkNumbers(text: string): Check {
  return checkExample(readExample(text))
}

/**
 * Judges every number of an example that has been read.
 *
 * @throws ExampleProblem where its numbers grow too large for a computer
 */
export function checkExample(read: Example): Check {
  const right = finite(read)
  const example = uprighted(read, right)
  const formulas = formulasOf(example)
  const judged = judge(example, formulas, right)
  const numbers = judged.map(one => {
    const digits = Math.min(Math.max(one.own.printed.digits, MIN_DIGITS), MAX_DIGITS)
    const formula = formulaText(formulas.get(idOf(one.own)), id => right.get(id)!, digits)
    return checked(one, digits, formula)
  })
  const counts = { right: 0, rounded: 0, follows: 0, wrong: 0 }
  for (const { verdict } of numbers) counts[verdict]++
  const first = numbers.find(({ verdict }) => verdict === 'wrong')
  const { transposed } = example
  return { version: 1, numbers, counts, ...(first && { first }), transposed, ...nameOf(example, judged) }
}

/** The right values, where a computer can hold them. */
function finite(example: Example): Map<Id, number> {
  try {
    const right = rightValues(example)
    if ([...right.values()].every(Number.isFinite)) return right
  } catch (error) {
    // The engine refuses to go on with what is not finite.
    if (!(error instanceof TypeError)) throw error
  }
  throw new ExampleProblem('notFinite')
}

function checked({ own, right, verdict }: Judged, digits: number, formula: string): CheckedNumber {
  const { printed, ...place } = own
  return { ...place, verdict, yours: printed.text, right: shortly(right, digits), formula }
}
