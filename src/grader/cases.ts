import type { LoadedExercise } from '#exercise/assemble.ts'
import type { Data } from '#exercise/data.ts'
import type { ExerciseDefinition } from '#exercise/definition.ts'
import { seeded } from '#exercise/random.ts'
import { sha256 } from '#exercise/sha256.ts'
import { type Shape, shapeOf, type Tensor, tensorsOf } from '#exercise/shape.ts'
import { largest } from './numbers.ts'
import { type JudgeKind, judgedOf, kindAt, truthOf } from './truth.ts'

/** One question with all that is known about its answer. */
export interface Case {
  /** `fixed` cases have a name of their own; the others are counted from 1. */
  origin: { kind: 'fixed'; name: string } | { kind: 'random' | 'source'; n: number }
  args: Data[]
  /** What the solution returns. */
  reference: Data
  /** What is judged of the solution's answer, and the truth that it is judged by: the same tensors in both. */
  referenceTensors: Tensor[]
  truthTensors: Tensor[]
}

/** How many cases are made from the submission itself, so that a table of known answers is of no use. */
const SOURCE_CASES = 6

const DRAWS = 400

/** The cases that every submission gets, in order: fixed ones, then random ones. */
export function casesOf(exercise: LoadedExercise): Case[] {
  const { cases } = exercise.definition
  const fixed = (cases.fixed ?? []).map(({ name, args }) => solve(exercise, { kind: 'fixed', name }, args))
  return [...fixed, ...drawCases(exercise, 'random', cases.seed, cases.random)]
}

/**
 * Cases that the text of a submission decides: who writes the answers down has changed the text, and with it the
 * cases. The same submission gets the same ones everywhere. They hang on 128 bits of its SHA-256 sum: nobody can
 * add words to a table until its cases are those that it holds.
 */
export function sourceCasesOf(exercise: LoadedExercise, source: string): Case[] {
  const { cases, id } = exercise.definition
  const seed = sha256(`${id} ${cases.seed}\n${source.replaceAll('\r\n', '\n')}`).slice(0, 4)
  return drawCases(exercise, 'source', seed, SOURCE_CASES)
}

/**
 * Which part of the drawn cases is kept. A submission gets cases of its own, and they must be found.
 *
 * @param draws how many are tried
 */
export function shareKept(exercise: LoadedExercise, draws: number): number {
  const { draw, keep, seed } = exercise.definition.cases
  const random = seeded(seed + 1)
  const kept = Array.from({ length: draws }, (_, n) => {
    const args = draw(random, n)
    return (!keep || keep(...args)) && isTelling(exercise, solvedTensors(exercise, args))
  })
  return kept.filter(Boolean).length / draws
}

function drawCases(
  exercise: LoadedExercise,
  kind: 'random' | 'source',
  seed: number | readonly number[],
  count: number,
): Case[] {
  const { draw, keep } = exercise.definition.cases
  const random = seeded(seed)
  return Array.from({ length: count }, (_, n) => {
    for (let attempt = 0; attempt < DRAWS; attempt++) {
      const args = draw(random, n)
      if (keep && !keep(...args)) continue
      if (isTelling(exercise, solvedTensors(exercise, args))) return solve(exercise, { kind, n: n + 1 }, args)
    }
    throw new Error(
      `exercises/${exercise.definition.id}/exercise.ts: cases.draw gave no usable ${kind} case ${n + 1} in ${DRAWS} draws; every tensor of the truth needs an entry of 0.01 or more, and its others at least a thousandth of that or exactly 0`,
    )
  })
}

function solve(exercise: LoadedExercise, origin: Case['origin'], args: Data[]): Case {
  const { definition } = exercise
  const reference = referenceOf(exercise, args)
  const shape = shapeOf(definition.entry)
  return {
    origin,
    args,
    reference,
    referenceTensors: judgedTensors(definition, shape, reference, args),
    truthTensors: tensorsOf(shape, truthOf(definition.judge, args)),
  }
}

/** The tensors that are judged of an answer of the right form. */
export function judgedTensors(def: ExerciseDefinition, shape: Shape, answer: Data, args: Data[]): Tensor[] {
  return tensorsOf(shape, judgedOf(def.judge, answer, args))
}

function referenceOf(exercise: LoadedExercise, args: Data[]): Data {
  return exercise.reference(...structuredClone(args)) as Data
}

function solvedTensors(exercise: LoadedExercise, args: Data[]): Tensor[] {
  const { definition } = exercise
  return judgedTensors(definition, shapeOf(definition.entry), referenceOf(exercise, args), args)
}

/** {@link tellsApart} for an exercise's own judge. */
export function isTelling({ definition }: LoadedExercise, tensors: Tensor[]): boolean {
  return tellsApart(tensors, path => kindAt(definition.judge, path))
}

/**
 * Whether a wrong entry would stand out: each tensor has an entry of at least 0.01, and no other is smaller than a
 * thousandth of that unless it is 0 by its nature. A value may be 0 in all its entries (a bias that begins at 0, say):
 * another number there is wrong. A derivative may not: what is wrong in it would be hidden.
 *
 * @param tensors what is judged of the solution's answer
 * @param kinds says by which judge a tensor is judged
 */
export function tellsApart(
  tensors: Tensor[],
  kinds: (path: string) => JudgeKind = () => 'gradient',
): boolean {
  return tensors.every(({ path, values }) => {
    const most = largest(values)
    if (most === 0 && kinds(path) === 'value') return true
    return most >= 0.01 && values.every(value => value === 0 || Math.abs(value) >= most / 1000)
  })
}
