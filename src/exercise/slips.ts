import type { Answer } from './answer.ts'

/** A slip that people make, somewhere in an exercise's solution. */
export interface Slip {
  /** The operator that made it: names its sentences. */
  kind: string
  /** The variable, field or function of the solution in which it is; empty for what is returned. */
  place: string
  /** The piece of the solution that is wrong then, and what is there instead. */
  what: string
  instead: string
  /** It is in what runs when the program is loaded, not when its function is called. */
  early?: true
}

/** Says of a slip's number whether it is made; what some slips remember from one round to the next is in `kept`. */
export interface Switch {
  (slip: number): boolean
  kept: Record<string, unknown>
}

/**
 * A solution with all its slips in it: each is an alternative in the code, taken when its number is on. So one slip
 * costs a few characters, and two at once cost nothing.
 */
export interface SlipModule {
  slips: Slip[]
  /**
   * The solution with some slips.
   *
   * @param $ asked whenever the program comes to a place where a slip can be
   * @param tick called in every round of every loop; what it throws ends a loop that has no end
   */
  make($: Switch, tick: () => void): Answer
}
