import { randomNumbers } from '#engine/random.ts'
import { compute, FormulaError } from './formula.ts'
import { matches } from './judge.ts'

/** A number of a question that is drawn anew: a multiple of `by` from `low` to `high`, never zero. */
export interface Drawn {
  name: string
  low: number
  high: number
  by: number
}

/** What the numbers of a draw must give: a right answer that three digits tell from each wrong one. */
export interface Question {
  draw: readonly Drawn[]
  answer: string
  slips: readonly string[]
}

/** How often numbers are drawn again before none will do. */
const TRIES = 400

/**
 * Reads what a question draws.
 *
 * @param text `error -0.9..0.9 by 0.1; weight -3..3 by 0.5`
 * @throws FormulaError where the text is not such a list
 */
export function readDraw(text: string): Drawn[] {
  const seen = new Set<string>()
  return text.split(';').map(part => {
    const [, name, low, high, by] =
      /^\s*([A-Za-z]\w*)\s+(-?\d+(?:\.\d+)?)\.\.(-?\d+(?:\.\d+)?)\s+by\s+(\d+(?:\.\d+)?)\s*$/.exec(part) ?? []
    if (name === undefined)
      throw new FormulaError(
        `cannot read “${part.trim()}”; expected a name and a range, like weight -3..3 by 0.5`,
      )
    if (seen.has(name)) throw new FormulaError(`${name} is drawn twice`)
    seen.add(name)
    const drawn = { name, low: Number(low), high: Number(high), by: Number(by) }
    if (!(drawn.by > 0 && drawn.high - drawn.low >= drawn.by))
      throw new FormulaError(`${name}: expected a range with room for two numbers, got ${part.trim()}`)
    return drawn
  })
}

/**
 * Numbers for a question: the same for the same seed on every machine.
 *
 * @param seed a whole number
 * @returns the numbers by their names, or undefined where no draw makes a fair question
 */
export function drawNumbers(
  { draw, answer, slips }: Question,
  seed: number,
): Record<string, number> | undefined {
  const random = randomNumbers(seed * 7919)
  for (let tries = 0; tries < TRIES; tries++) {
    const numbers: Record<string, number> = {}
    for (const { name, low, high, by } of draw) {
      const steps = Math.round((high - low) / by)
      // Multiples of 0.1 are not exact: this leaves no tail of digits.
      numbers[name] = Number((low + by * Math.floor(random() * (steps + 1))).toPrecision(12))
    }
    const value = (formula: string) => compute(formula, name => numbers[name] ?? Number.NaN)
    const right = value(answer)
    const fair =
      Object.values(numbers).every(number => number !== 0) &&
      Number.isFinite(right) &&
      Math.abs(right) >= 0.01 &&
      // Each slip is told from the right answer, and from those before it, or the wrong one would be named.
      slips.every((slip, i) =>
        [answer, ...slips.slice(0, i)].every(other => !matches(value(slip), value(other))),
      )
    if (fair) return numbers
  }
  return undefined
}
