import type { Typed } from '#drawing/read-number.ts'
import { compute } from './formula.ts'
import { matches } from './judge.ts'

/**
 * Whether a number follows from the learner's own earlier numbers: what they typed was rounded, and rounding is
 * carried on, so a later step may rightly differ from the exact one.
 *
 * @param formula of the step, by names
 * @param own what the learner typed in earlier steps, by name
 * @param numberOf the lesson's numbers, for all other names
 */
export function follows(
  value: number,
  formula: string,
  own: Readonly<Record<string, Typed>>,
  numberOf: (name: string) => number,
): boolean {
  const at = (moved?: string, by = 0) =>
    compute(formula, name =>
      Object.hasOwn(own, name) ? own[name].value + (name === moved ? by : 0) : numberOf(name),
    )
  const result = at()
  if (!Number.isFinite(result)) return false
  // Each typed number may stand for anything that rounds to it: what that changes here is allowed as well.
  let slack = 0
  for (const [name, typed] of Object.entries(own)) {
    const by = Math.min(typed.half, thirdDigit(typed.value) / 2)
    slack += Math.max(Math.abs(at(name, by) - result), Math.abs(at(name, -by) - result))
  }
  return matches(value, result, slack)
}

/** A unit of the third significant digit. */
function thirdDigit(value: number): number {
  return value === 0 ? 0.001 : 10 ** (Math.floor(Math.log10(Math.abs(value))) - 2)
}
