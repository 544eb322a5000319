import type { Data } from './data.ts'
import type { Random } from './random.ts'
import type { AnswerTensor } from './tensors.ts'
import type { Training } from './training.ts'

// An exercise.ts imports from here only.
export { activate, type Bend } from './activation.ts'
export { drawGraph, type GraphNode, valuesOf } from './graph.ts'
export { drawNetwork, withParameters } from './layered.ts'
export { drawNet, lossOfNet, NET, type Net, toNetwork } from './net231.ts'

/**
 * What an `exercise.ts` exports by default. `Args` are the parameters of the learner's function, `Answer` what it
 * returns: write both once, as in `defineExercise<[net: Net, x: Vector], Vector>({ … })`, and everything below is
 * checked against them.
 */
export interface ExerciseDefinition<Args extends unknown[] = Data[], Answer = Data> {
  /** The folder's name, in lower case with hyphens. Never used again for another exercise. */
  id: string
  title: string
  /** The slug of the lesson that teaches it. */
  lesson: string
  /** 1 follows the lesson closely, 2 asks for a step of one's own, 3 puts several together. */
  level: 1 | 2 | 3
  /** Terms of the glossary that it practises. */
  concepts: string[]
  /** For a full pass; each check is worth an equal part of it. */
  points: number
  entry: Entry
  /** The names that `import { … } from 'engine'` may take; empty: none. */
  allows: string[]
  /** In milliseconds, for the program and all its calls together, in the browser. */
  timeLimit: number
  /** Arguments for the example that the instructions show; its result is computed from the solution. */
  example: Args
  cases: Cases<Args>
  /** Where the truth comes from: see {@link Judge}. */
  judge: Judge<Args, Answer>
  /** What is judged about the numbers, in this order; what every answer must do besides is judged before. */
  checks: Check[]
  /**
   * What becomes of a right answer that was got by nudging: `welcome` says nothing, `noted` passes with a kind
   * remark, `refused` does not pass, which the instructions must then say.
   */
  numeric: 'welcome' | 'noted' | 'refused'
  /** Numbers that an answer may be off by as a factor, e.g. the learning rate; 2 and −1 are always tried. */
  factors?: { name: string; of(...args: Args): number }[]
  /**
   * Which wrong entry of a tensor is shown: the first, or the last, where errors run from the last entry to the first.
   */
  firstWrong?: 'first' | 'last'
  /**
   * What the tensors of the answer are called and where in the network they are, by the answer's field; under
   * `answer` for an answer that is one tensor.
   */
  tensors?: Record<string, AnswerTensor>
  /**
   * What a field of the answer should be, given the other fields as the learner has them: a mistake is then looked for
   * where the numbers first stop fitting together, not where the first mistake shows, too.
   */
  own?: { [Field in keyof Answer]?: (answer: Answer, ...args: Args) => Answer[Field] }
  /** A small network that the answer trains once it passes; a wrong one shows what it makes of it. It gives no points. */
  training?: Training
}

/** The function that the learner writes. Types are written as in TypeScript, e.g. `'Matrix'` or `'Vector[]'`. */
export interface Entry {
  name: string
  /** Each parameter's name and type, in order. */
  parameters: Record<string, string>
  /** Made of `number`, `Vector`, `Matrix`, lists `T[]` and objects `{ a: T, b: T }`, or a name of `types`. */
  returns: string
  /** Names used above, e.g. `{ Net: '{ W1: Matrix, b1: Vector }' }`. */
  types?: Record<string, string>
}

export interface Cases<Args extends unknown[]> {
  /** Any whole number; it decides the random cases for ever, so change it only when they must change. */
  seed: number
  /** Cases chosen by hand: edge cases, or numbers that a reader knows. */
  fixed?: { name: string; args: Args }[]
  /** How many cases are drawn. */
  random: number
  /** Draws the arguments of one case; `n` counts from 0, so that kinds of cases can take turns. */
  draw(random: Random, n: number): Args
  /** Says whether a drawn case is worth keeping; those whose truth is too small to tell are dropped anyway. */
  keep?(...args: Args): boolean
}

/**
 * Where the truth comes from.
 *
 * - `gradient`: the numeric derivative of `of` at the point `at`, a point of the answer's own shape.
 * - `value`: an `independent` computation, preferably by another way than the solution's.
 * - `nudge`: an `exact` derivative; a numeric answer is what is asked for. The point `at` which it is taken tells new
 *   weights from slopes.
 * - `step`: the answer is new weights; (old − new)/rate is judged as the gradient of `of` at `old`.
 * - `parts`: an answer that is an object, each of its fields with a judge of its own.
 */
export type Judge<Args extends unknown[] = Data[], Answer = Data> =
  | { kind: 'gradient'; at(...args: Args): Answer; of(point: Answer, ...args: Args): number }
  | { kind: 'value'; independent(...args: Args): Answer }
  | { kind: 'nudge'; at?(...args: Args): Answer; exact(...args: Args): Answer }
  | {
      kind: 'step'
      old(...args: Args): Answer
      rate(...args: Args): number
      of(point: Answer, ...args: Args): number
    }
  | { kind: 'parts'; parts: { [Field in keyof Answer]: Judge<Args, Answer[Field]> } }

/** One thing that is judged about the numbers of an answer. */
export interface Check {
  /** A short stable name, which the header of a mistake refers to. */
  name: string
  /** What the learner reads, e.g. `The step of W2 and b2`. */
  title: string
  /** The number of the task in the instructions, from 1. */
  task: number
  /** The fields of the answer that it looks at; absent: all of them. */
  fields?: string[]
}

/**
 * Types a definition and hands it on as it is.
 *
 * @returns the same object, typed for whoever reads exercises without knowing which
 * @example export default defineExercise<[x: number], number>({ id: 'double-it', … })
 */
export function defineExercise<Args extends unknown[], Answer>(
  definition: ExerciseDefinition<Args, Answer>,
): ExerciseDefinition {
  return definition as unknown as ExerciseDefinition
}
