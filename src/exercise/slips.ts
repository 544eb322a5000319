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
  /** Where the alternative is taken: the number of the place in the code, and which of its alternatives, from 1. */
  at: [site: number, alternative: number]
  /** It is in what runs when the program is loaded, not when its function is called. */
  early?: true
}

/** A program, loaded, in which slips can be turned on. */
export interface Slippery {
  answer: Answer
  /**
   * From now on these slips are made, and no others; what a slip remembers from earlier rounds is forgotten.
   *
   * @param maxRounds rounds of loops after which it is stopped by an error, since it may have no end
   */
  turnOn(slips: readonly Slip['at'][], maxRounds: number): void
  /** Rounds of loops since slips were last turned on. */
  rounds(): number
}

/**
 * A solution with all its slips in it: each is an alternative in the code, taken when it is turned on. So one slip
 * costs a few characters, and two at once cost nothing.
 */
export interface SlipModule {
  slips: Slip[]
  /** How many places there are in its code where a slip can be. */
  sites: number
  /** Loads the solution; see `Slippery.turnOn` for what is on from the beginning. */
  make(...on: Parameters<Slippery['turnOn']>): Slippery
}
