import type { Check, CheckedNumber } from '#number-check/check.ts'
import { type Id, idOf } from '#number-check/example.ts'

/**
 * The judged numbers by the fields in which they were typed: where a square table was read with rows and columns
 * exchanged, a number is not where the network has it.
 */
export function byField({ numbers, transposed }: Check): Map<Id, CheckedNumber> {
  const isExchanged = ({ table, layer }: CheckedNumber) => transposed.includes(`${table}[${layer}]`)
  return new Map(
    numbers.map(number => [
      idOf(isExchanged(number) ? { ...number, at: number.at.toReversed() } : number),
      number,
    ]),
  )
}

/** A formula's two sides: `0.1385 = 0.7414 · 0.1868` is computed by the second, and gives the first. */
export function sidesOf({ formula }: CheckedNumber): { value: string; way: string } {
  const at = formula.indexOf(' = ')
  return at < 0
    ? { value: formula, way: formula }
    : { value: formula.slice(0, at), way: formula.slice(at + 3) }
}
