import { type Example, type Id, idOf } from './example.ts'
import { evaluate } from './expression.ts'
import { fromOwn, isPrintOf, isPrintOfOwn, type Judged } from './judge.ts'
import { type Formulas, formulasOf } from './pass.ts'
import { type Slip, type SlipCode, slipsOf } from './slips.ts'

/** A name for what is wrong, found by computing the example with each slip. */
export interface Named {
  /** One slip, or two made together. */
  codes: SlipCode[]
  /** Some of the reader's right numbers were computed without the slip. */
  isElsewhereRight: boolean
}

/** The outcome: a name, or several that the numbers cannot tell apart, or neither. */
export interface Diagnosis {
  named?: Named
  candidates: SlipCode[][]
}

/** By chance a slip's number is as near to a wrong one as this, at most. */
const MAX_CHANCE = 1 / 100
/** Where right numbers speak against it, the wrong ones must speak the louder. */
const MAX_CHANCE_AGAINST = 1 / 200
/** And have this many digits: among numbers of four, some slip of the many is soon as near. */
const MIN_DIGITS_AGAINST = 6

type Fit = 'all' | 'wrong' | 'none'

/** Names what is wrong where exactly one slip gives all the wrong numbers, and says which fit where several do. */
export function nameOf(example: Example, judged: Judged[]): Diagnosis {
  const wrong = judged.filter(({ verdict }) => verdict === 'wrong')
  if (wrong.length === 0) return { candidates: [] }
  const chance = chanceOf(wrong)
  if (chance > MAX_CHANCE) return { candidates: [] }
  const slips = slipsOf(example)
  const fits: { slip: Slip; fit: Fit }[] = []
  // Two slips at once are tried only where no single one gives all numbers.
  for (const count of [1, 2]) {
    for (const slip of slips.filter(({ codes }) => codes.length === count))
      fits.push({ slip, fit: fitOf(example, slip, judged) })
    const whole = fits.filter(({ fit }) => fit === 'all')
    if (whole.length > 0) return diagnosis(simplest(whole.map(({ slip }) => slip)), false)
  }
  const isPrecise = wrong.some(({ own }) => own.printed.digits >= MIN_DIGITS_AGAINST)
  if (chance > MAX_CHANCE_AGAINST || !isPrecise) return { candidates: [] }
  return diagnosis(simplest(fits.filter(({ fit }) => fit === 'wrong').map(({ slip }) => slip)), true)
}

/** How likely it is that a number near the right one agrees with any given other to all its digits. */
function chanceOf(wrong: Judged[]): number {
  return wrong.reduce((chance, { own, right }) => {
    const { value, tolerance } = own.printed
    return chance * Math.min(1, tolerance / Math.abs(value - right))
  }, 1)
}

/** The names that fit; two slips at once are thought of only where one does not do. */
function simplest(slips: Slip[]): SlipCode[][] {
  const fewest = Math.min(...slips.map(({ codes }) => codes.length))
  const all = slips.filter(({ codes }) => codes.length === fewest).map(({ codes }) => codes)
  return [...new Map(all.map(codes => [codes.join(), codes])).values()]
}

function diagnosis(candidates: SlipCode[][], isElsewhereRight: boolean): Diagnosis {
  if (candidates.length !== 1) return { candidates }
  return { named: { codes: candidates[0]!, isElsewhereRight }, candidates }
}

/** Whether a slip gives all numbers of the reader's, or the wrong ones at least. */
function fitOf(example: Example, { changes }: Slip, judged: Judged[]): Fit {
  const formulas = formulasOf(example, changes)
  const read = valuesOf(formulas)
  const own = fromOwn(formulas, example.numbers)
  const isGiven = ({ own: number }: Judged) =>
    isPrintOf(number.printed, read(idOf(number))) || isPrintOfOwn(number.printed, own, idOf(number))
  const isBad = ({ verdict }: Judged) => verdict === 'wrong' || verdict === 'follows'
  if (!judged.filter(isBad).every(isGiven)) return 'none'
  return judged.filter(one => one.verdict === 'right').every(isGiven) ? 'all' : 'wrong'
}

/** The numbers of a whole pass, from its inputs. */
export function valuesOf(formulas: Formulas): (id: Id) => number {
  const known = new Map<Id, number>()
  const read = (id: Id): number => {
    if (!known.has(id)) known.set(id, evaluate(formulas.get(id), read))
    return known.get(id)!
  }
  return read
}
