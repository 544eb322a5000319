import { type Example, type Id, idOf, type Own } from './example.ts'
import { cellsOf, type Expression, evaluate } from './expression.ts'
import type { Formulas } from './pass.ts'
import type { Printed } from './printed.ts'

/**
 * What is said of a number. `rounded`: right, but for digits that were lost on the way to it. `follows`: it is what
 * its formula gives with the reader's own earlier numbers, of which one is wrong.
 */
export type Verdict = 'right' | 'rounded' | 'follows' | 'wrong'

/** A number of the reader's, judged. */
export interface Judged {
  own: Own
  right: number
  verdict: Verdict
}

/** Computing in binary leaves this much, relative to the number. */
const FLOAT = 1e-12

/** Half-units of the last place that rounding on the way may cost, where nothing else shows how much it was. */
const ROUNDING = 4
/** It must be this small a part of the number, lest one digit excuse anything. */
const MAX_ROUNDING = 0.01

/** Whether a printed number is a value, as far as its digits go. */
export function isPrintOf({ value, tolerance }: Printed, exact: number, slack = 0): boolean {
  return Math.abs(value - exact) <= tolerance * (1 + 1e-9) + slack + FLOAT * Math.max(Math.abs(exact), 1e-3)
}

/** Whether only the last digit is off. */
function isNearly(printed: Printed, exact: number): boolean {
  const off = Math.abs(printed.value - exact)
  return off <= ROUNDING * printed.tolerance && off <= MAX_ROUNDING * Math.abs(exact)
}

/** What numbers are by their formulas, from the reader's own earlier numbers where there are such. */
export interface FromOwn {
  numberOf(id: Id): number
  /** How far the digits of the numbers before it leave it open; slow, so asked only where it matters. */
  slackOf(id: Id): number
}

/** Computes every number from the reader's own numbers before it. */
export function fromOwn(formulas: Formulas, numbers: Own[]): FromOwn {
  const own = new Map(numbers.map(number => [idOf(number), number.printed]))
  const values = new Map<Id, number>()
  const slacks = new Map<Id, number>()
  const entering = (id: Id): number => own.get(id)?.value ?? numberOf(id)
  const enteringSlack = (id: Id): number => own.get(id)?.tolerance ?? slackOf(id)
  const numberOf = (id: Id): number => {
    if (!values.has(id)) values.set(id, evaluate(formulas.get(id), entering))
    return values.get(id)!
  }
  const slackOf = (id: Id): number => {
    if (!slacks.has(id)) slacks.set(id, slackBy(formulas.get(id), numberOf(id)))
    return slacks.get(id)!
  }
  const slackBy = (formula: Expression, value: number): number =>
    cellsOf(formula).reduce((slack, moved) => {
      const by = enteringSlack(moved)
      if (by === 0) return slack
      return slack + Math.abs(evaluate(formula, id => entering(id) + (id === moved ? by : 0)) - value)
    }, 0)
  return { numberOf, slackOf }
}

/** Whether a printed number is what its formula gives with the reader's own earlier numbers. */
export function isPrintOfOwn(printed: Printed, { numberOf, slackOf }: FromOwn, id: Id): boolean {
  return isPrintOf(printed, numberOf(id)) || isPrintOf(printed, numberOf(id), slackOf(id))
}

/** Judges every number of the reader's, in the order of computation. */
export function judge(example: Example, formulas: Formulas, right: Map<Id, number>): Judged[] {
  const own = fromOwn(formulas, example.numbers)
  const order = new Map(formulas.ids().map((id, n) => [id, n]))
  const numbers = example.numbers.toSorted((one, other) => order.get(idOf(one))! - order.get(idOf(other))!)
  const verdicts = new Map<Id, Verdict>()
  const isBad = badness(formulas, verdicts)
  const verdictOf = (number: Own): Verdict => {
    const [id, { printed }] = [idOf(number), number]
    if (isPrintOf(printed, right.get(id)!)) return 'right'
    if (isPrintOfOwn(printed, own, id) || isNearly(printed, own.numberOf(id)))
      return cellsOf(formulas.get(id)).some(isBad) ? 'follows' : 'rounded'
    return isNearly(printed, right.get(id)!) ? 'rounded' : 'wrong'
  }
  return numbers.map(number => {
    const verdict = verdictOf(number)
    verdicts.set(idOf(number), verdict)
    return { own: number, right: right.get(idOf(number))!, verdict }
  })
}

/** Whether a number, or one from which a blank one is computed, is wrong. */
function badness(formulas: Formulas, verdicts: Map<Id, Verdict>): (id: Id) => boolean {
  const known = new Map<Id, boolean>()
  const isBad = (id: Id): boolean => {
    const verdict = verdicts.get(id)
    if (verdict) return verdict === 'wrong' || verdict === 'follows'
    if (!known.has(id)) known.set(id, cellsOf(formulas.get(id)).some(isBad))
    return known.get(id)!
  }
  return isBad
}
