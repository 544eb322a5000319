import { type Numbers, numberAt } from '#maths/path.ts'
import { compute, FormulaError, namesIn } from '../number/formula.ts'
import { lessonError } from './error.ts'

/**
 * Reads the numbers and formulas of a lesson, with errors that name the line.
 *
 * @param say names the tag in messages, e.g. `<Ask>`
 */
export class Quantities {
  readonly #numbers: Numbers | undefined
  readonly #fail: (what: string) => never
  /** Names that formulas of earlier steps have given. */
  readonly #own: Record<string, number> = {}
  /** Every number of the lesson that was read, by path: what the page needs to compute anew. */
  readonly read: Record<string, number> = {}

  constructor(numbers: Numbers | undefined, file: string, line: number | undefined, say: string) {
    this.#numbers = numbers
    this.#fail = what => {
      throw lessonError(file, line, `${say}: ${what}`)
    }
  }

  /** The number of a name: one of an earlier step, or one of the lesson. */
  at(name: string): number {
    if (Object.hasOwn(this.#own, name)) return this.#own[name]
    if (!this.#numbers) {
      return this.#fail(
        `“${name}” needs the numbers of the lesson, content/numbers/<slug>.ts, which it does not have`,
      )
    }
    const found = numberAt(this.#numbers, name)
    if ('problem' in found) return this.#fail(found.problem)
    this.read[name] = found.value
    return found.value
  }

  /** Whether the lesson's numbers begin with this name. */
  has(name: string): boolean {
    return this.#numbers !== undefined && Object.hasOwn(this.#numbers, name.split('.')[0])
  }

  name(name: string, value: number): void {
    this.#own[name] = value
  }

  /** The value of a formula; one that is not finite is refused. */
  value(formula: string): number {
    try {
      const value = compute(formula, name => this.at(name))
      return Number.isFinite(value) ? value : this.#fail(`“${formula}” is ${value}; expected a finite number`)
    } catch (error) {
      if (error instanceof FormulaError) return this.#fail(error.message)
      throw error
    }
  }

  /** The names in a formula, for messages and for what travels to the page. */
  names(formula: string): string[] {
    return namesIn(formula)
  }
}
