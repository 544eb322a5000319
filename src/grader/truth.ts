import { numericGradient } from '#engine'
import type { Data } from '#exercise/data.ts'
import type { Judge } from '#exercise/definition.ts'
import { copy } from './numbers.ts'

/** What an answer is compared with, and how near it must come. */
export const TOLERANCE = { gradient: 1e-5, step: 1e-5, nudge: 1e-5, value: 1e-6 } as const

/** How near it must come to the reference solution, which a nudge does not. */
export const REFERENCE_TOLERANCE = 1e-6

/** The kinds of judges that compare numbers themselves. */
export type JudgeKind = keyof typeof TOLERANCE

const H = 1e-5

/**
 * The truth for one case, in the form of the answer; for a step, that of (old − new)/rate.
 *
 * @param args the case's arguments; a judge's functions must not change them
 */
export function truthOf(judge: Judge, args: Data[]): Data {
  switch (judge.kind) {
    case 'gradient':
      return numericGradient(point => judge.of(point, ...args), judge.at(...copy(args)), { h: H })
    case 'step':
      return numericGradient(point => judge.of(point, ...args), judge.old(...copy(args)), { h: H })
    case 'value':
      return judge.independent(...copy(args))
    case 'nudge':
      return judge.exact(...copy(args))
    case 'parts':
      return mapParts(judge, part => truthOf(part, args))
  }
}

/**
 * What is judged of an answer: the answer itself, or for a step (old − new)/rate.
 *
 * @param answer of the right form
 */
export function judgedOf(judge: Judge, answer: Data, args: Data[]): Data {
  return judgedAt(judge, args)(answer)
}

/** The same for many answers to one case, for which what belongs to the case is found once. */
export function judgedAt(judge: Judge, args: Data[]): (answer: Data) => Data {
  if (judge.kind === 'step') {
    const rate = judge.rate(...copy(args))
    const old = judge.old(...copy(args))
    return answer => combine(old, answer, (before, after) => (before - after) / rate)
  }
  if (judge.kind === 'parts') {
    const parts = Object.entries(judge.parts as Record<string, Judge>)
    const judged = parts.map(([name, part]) => [name, judgedAt(part, args)] as const)
    return answer =>
      Object.fromEntries(judged.map(([name, of]) => [name, of((answer as Record<string, Data>)[name])]))
  }
  return answer => answer
}

/** The last digit of single precision, relative to a number; twice, as it may be rounded on the way there, too. */
const SINGLE = 2 ** -22

/**
 * What single precision alone puts an answer off by: a step is the small difference of two numbers, and rounding the
 * new weights is no mistake. 0 where an answer's number is not one that single precision holds.
 *
 * @param answer of the right form
 * @returns in the form of the answer; undefined where the judge compares numbers as they are
 */
export function singleOf(judge: Judge, answer: Data, args: Data[]): Data | undefined {
  if (judge.kind !== 'step') return undefined
  const rate = Math.abs(judge.rate(...copy(args)))
  return combine(answer, answer, after =>
    Math.fround(after) === after ? (SINGLE * Math.abs(after)) / rate : 0,
  )
}

/** The judge of the tensor at a path of the answer. */
export function kindAt(judge: Judge, path: string): JudgeKind {
  if (judge.kind !== 'parts') return judge.kind
  const parts = judge.parts as Record<string, Judge>
  const field = /^[^.[]*/.exec(path)![0]
  return kindAt(parts[field]!, path.slice(field.length).replace(/^\./, ''))
}

/** The point at which a gradient is taken, where the whole answer is one and the judge knows its point. */
export function pointOf(judge: Judge, args: Data[]): Data | undefined {
  if (judge.kind === 'gradient' || judge.kind === 'nudge') return judge.at?.(...copy(args))
  return undefined
}

function mapParts(judge: Extract<Judge, { kind: 'parts' }>, of: (part: Judge, name: string) => Data): Data {
  const parts = Object.entries(judge.parts as Record<string, Judge>)
  return Object.fromEntries(parts.map(([name, part]) => [name, of(part, name)]))
}

function combine(one: Data, other: Data, of: (a: number, b: number) => number): Data {
  if (typeof one === 'number') return of(one, other as number)
  if (Array.isArray(one)) return one.map((part, n) => combine(part, (other as Data[])[n], of))
  const fields = Object.entries(one as Record<string, Data>)
  return Object.fromEntries(
    fields.map(([name, part]) => [name, combine(part, (other as Record<string, Data>)[name], of)]),
  )
}
