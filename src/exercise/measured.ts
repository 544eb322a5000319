/**
 * What the grader made of generated programs, a letter for each: it was named from its numbers, a change to it was
 * found, the place was told, or it stopped before it had numbers, and the verdict says at which check. `right`: it is
 * the solution in other words. `accepted` and `false` (something untrue was told) must not be.
 */
export const OUTCOMES = {
  named: 'n',
  mended: 'm',
  located: 'l',
  stopped: 's',
  right: '=',
  accepted: '!',
  false: 'f',
} as const

export type Outcome = keyof typeof OUTCOMES

/** An exercise's `measured.json`: how it tells wrong programs from right ones. */
export interface Measured {
  /** Programs with one slip, and with two. */
  singles: string
  pairs: string
  variants: { written: number; accepted: number }
}

/** What was made of programs of one kind. */
export interface Told extends Record<Exclude<Outcome, 'right'>, number> {
  wrong: number
  rejected: number
}

/**
 * Counts outcomes.
 *
 * @example toldOf('nl=').rejected // 2
 */
export function toldOf(outcomes: string): Told {
  const count = (outcome: Outcome) => outcomes.split(OUTCOMES[outcome]).length - 1
  const wrong = outcomes.length - count('right')
  return {
    wrong,
    rejected: wrong - count('accepted'),
    named: count('named'),
    mended: count('mended'),
    located: count('located'),
    stopped: count('stopped'),
    accepted: count('accepted'),
    false: count('false'),
  }
}
