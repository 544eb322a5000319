import { type Value, value } from '#engine'

/** `alone`: h = w·h, from 1 on. `tanh`: h = tanh(w·h + x), from 0 on, with x = 1 at the first step and 0 after it. */
export type Example = 'alone' | 'tanh'
export const examples: readonly Example[] = ['alone', 'tanh']

/** A recurrence, unrolled: a copy of the weight for each step. */
export interface Unrolled {
  example: Example
  /** The copies, one for each step. */
  copies: readonly number[]
  /** Whether all copies are one weight. */
  tied: boolean
  /** The copy that is changed while they are untied, counted from 0. */
  chosen: number
}

export const weights = { low: 0.2, high: 1.5 }
export const steps = { low: 2, high: 50 }

const within = ({ low, high }: { low: number; high: number }, x: number) => Math.min(high, Math.max(low, x))

export const start = (example: Example): Unrolled => ({
  example,
  copies: Array(8).fill(0.8),
  tied: true,
  chosen: 0,
})

/** The weight that the slider shows: the only one, or the chosen copy. */
export const weightOf = ({ copies, chosen }: Unrolled): number => copies[chosen]

/** Moves the one weight, or the chosen copy while they are untied. */
export function withWeight(of: Unrolled, to: number): Unrolled {
  const w = Math.round(100 * within(weights, to)) / 100
  return { ...of, copies: of.copies.map((copy, at) => (of.tied || at === of.chosen ? w : copy)) }
}

/** Another number of steps; new ones have the weight of the last. */
export function withSteps(of: Unrolled, to: number): Unrolled {
  const count = within(steps, Math.round(to))
  const copies = Array.from({ length: count }, (_, at) => of.copies[at] ?? of.copies.at(-1)!)
  return { ...of, copies, chosen: Math.min(of.chosen, count - 1) }
}

/** Ties all copies to the chosen one, or cuts them loose as they are. */
export function tie(of: Unrolled, tied: boolean): Unrolled {
  return tied ? { ...of, tied, copies: of.copies.map(() => weightOf(of)) } : { ...of, tied }
}

/** What one pass forward and one back give. */
export interface Run {
  /** The states, from the first, h₀, to the last. */
  h: number[]
  /** How fast the last state changes with each of them. */
  blame: number[]
  /** How fast it changes with each copy of the weight. */
  parts: number[]
  /** What the one weight gets, if the copies are one. */
  sum: number
}

/** Runs forward and back, in the engine's graph. */
export function run({ example, copies }: Unrolled): Run {
  const ws = copies.map(value)
  const h: Value[] = [value(example === 'alone' ? 1 : 0)]
  for (const [at, w] of ws.entries()) {
    const carried = w.mul(h[at])
    h.push(example === 'alone' ? carried : carried.add(at === 0 ? 1 : 0).tanh())
  }
  h.at(-1)!.backward()
  const parts = ws.map(({ grad }) => grad)
  return {
    h: h.map(({ data }) => data),
    blame: h.map(({ grad }) => grad),
    parts,
    sum: parts.reduce((sum, part) => sum + part, 0),
  }
}
