import type { Typed } from '#drawing/read-number.ts'

/** Three digits count where four are carried: half a per cent of the right value, never less than rounding. */
export const TOLERANCE = 0.005

/** What a number is, compared with the right one; all but `right` are wrong. */
export type Verdict =
  | 'right'
  | 'sign'
  | 'digits'
  | 'close'
  | 'double'
  | 'half'
  | 'inverse'
  | 'complement'
  | 'point'
  | 'wrong'

/**
 * Whether a value is right to three significant digits.
 *
 * @param slack how far rounding on the way may have taken it, besides
 */
export function matches(value: number, right: number, slack = 0): boolean {
  // A right answer of exactly nothing has no per cent: three decimals of nothing will do.
  const room = right === 0 ? 5e-4 : TOLERANCE * Math.abs(right)
  return Number.isFinite(right) && Math.abs(value - right) <= room * (1 + 1e-9) + slack
}

/**
 * Judges a number and names the slip that would give it.
 *
 * @param exact for counts, where only the number itself is right
 */
export function judge(typed: Typed, right: number, exact = false): Verdict {
  const { value, digits, half } = typed
  const is = (other: number) => Number.isFinite(other) && (exact ? value === other : matches(value, other))
  if (is(right)) return 'right'
  if (right === 0) return 'wrong'
  if (is(-right)) return 'sign'
  const off = Math.abs(value - right)
  // One digit, rightly rounded, is never further off than a third: 1 for 0.5 is no rounding but a slip.
  const rounded = off <= Math.min(half, Math.abs(right) / 3) * (1 + 1e-9)
  if (!exact && digits < 3 && digits > 0 && rounded) return 'digits'
  if (is(2 * right)) return 'double'
  if (is(right / 2)) return 'half'
  if (exact) return 'wrong'
  for (const power of [-3, -2, -1, 1, 2, 3]) if (is(right * 10 ** power)) return 'point'
  if (is(1 / right)) return 'inverse'
  if (is(1 - right)) return 'complement'
  if (off <= 0.03 * Math.abs(right)) return 'close'
  return 'wrong'
}
