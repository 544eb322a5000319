import type { Typed } from '#drawing/read-number.ts'
import { lookup } from '#maths/lookup.ts'
import { follows } from '../number/follow.ts'
import { compute } from '../number/formula.ts'
import { matches } from '../number/judge.ts'

/** A step: the name of its number and, where there is one, how it follows from others. */
export interface Step {
  path: string
  formula: string | undefined
}

/**
 * The numbers of a chain of steps: the lesson's, those that the steps introduce, and what the learner typed.
 */
export class Run {
  readonly #steps: readonly Step[]
  readonly #numbers: object
  /** What was typed and accepted, by name. */
  readonly own: Record<string, Typed> = {}

  constructor(steps: readonly Step[], numbers: object) {
    this.#steps = steps
    this.#numbers = numbers
  }

  /** The exact number of a name; one that a step introduced is computed from its formula. */
  exact(name: string): number {
    const known = lookup(this.#numbers, name)
    const { formula } = this.#steps.find(({ path }) => path === name) ?? {}
    return Number.isNaN(known) && formula ? compute(formula, other => this.exact(other)) : known
  }

  /** Whether a number answers a step: the exact one to three digits, or one that follows from earlier answers. */
  accepts(step: number, value: number): boolean {
    return matches(value, this.exact(this.#steps[step].path)) || this.follows(step, value)
  }

  /** Whether a number follows from what the learner typed before, though it is not the exact one. */
  follows(step: number, value: number): boolean {
    const { formula } = this.#steps[step]
    return formula !== undefined && this.#fromOwn(step, value, formula)
  }

  /**
   * Whether a number is that of a formula, with the exact numbers or with what the learner typed in earlier steps.
   *
   * @param formula of a slip that the step's author foresees
   */
  is(step: number, value: number, formula: string): boolean {
    const exact = compute(formula, name => this.exact(name))
    return matches(value, exact) || this.#fromOwn(step, value, formula)
  }

  #fromOwn(step: number, value: number, formula: string): boolean {
    const earlier = this.#steps.slice(0, step).map(({ path }) => path)
    const own = Object.fromEntries(
      Object.entries(this.own).filter(([name]) => earlier.includes(name) && name !== this.#steps[step].path),
    )
    return follows(value, formula, own, name => this.exact(name))
  }
}
