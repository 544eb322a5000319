import type { LoadedExercise } from '#exercise/assemble.ts'
import type { ExerciseDefinition } from '#exercise/definition.ts'
import { shapeOf, type Tensor } from '#exercise/shape.ts'
import type { Slip } from '#exercise/slips.ts'
import { type Case, judgedTensors } from '../cases.ts'
import { hasShape } from '../form-problem.ts'
import { copy } from '../numbers.ts'
import { difference, type Outcome, RESIDUE, runTrusted } from '../outcome.ts'
import { lazily, once, remembered } from './remembered.ts'

/** Numbers that a learner would have who made one mistake, in every case. */
export interface Candidate {
  /** A mistake's file, or a transformation: `sign`, `double`, `half`, `named`, `inverse`, `zero`, `absolute`, `reversed`,
   * `swapped`. */
  mistake: string
  /** The transformation on top of a mistake's file or of slips… */
  besides?: string
  /** …and what these give without it. What is said of them is said of wrong numbers only. */
  without?: Candidate['at']
  values: Record<string, string | number>
  /** The slips of a candidate that is the solution with slips in it. */
  slips?: Slip[]
  /**
   * The tensors of the n-th case, like `Case.referenceTensors`, worked out when they are first asked for: most
   * candidates are contradicted by the first case. Undefined where the mistake gives another shape or throws.
   */
  at(n: number): Tensor[] | undefined
}

/** What a mistake's file gives in every case. */
export interface MistakeRun {
  name: string
  outcomes: Outcome[]
}

/** Runs every known mistake on every case. */
export function runMistakes(exercise: LoadedExercise, cases: Case[]): MistakeRun[] {
  return exercise.mistakes.map(({ name }, m) => ({
    name,
    outcomes: cases.map(asked => mistakesAt(exercise, asked)[m]!().outcome),
  }))
}

/** The known mistakes as candidates. */
export function mistakeCandidates(exercise: LoadedExercise, cases: Case[]): Candidate[] {
  return exercise.mistakes.map(({ name }, m) => ({
    mistake: name,
    values: {},
    at: n => mistakesAt(exercise, cases[n]!)[m]!().tensors,
  }))
}

/** What one known mistake comes to in one case. */
interface MistakeAnswer {
  outcome: Outcome
  /** What would be judged of it; undefined where it would not get that far. */
  tensors: Tensor[] | undefined
}

const mistakesAt = remembered(
  ({ definition, mistakes }: LoadedExercise, { args, reference }): (() => MistakeAnswer)[] => {
    const shape = shapeOf(definition.entry)
    return mistakes.map(({ answer }) =>
      once(() => {
        const outcome = runTrusted(answer, args)
        const { threw, value, after } = outcome
        // Whoever changed what was handed in is stopped before numbers are looked at.
        const changed = difference(args, after, '', RESIDUE) !== undefined
        const reaches = !threw && !changed && hasShape(shape, value, reference)
        return { outcome, tensors: reaches ? judgedTensors(definition, shape, value, args) : undefined }
      }),
    )
  },
)

/** The right numbers, transformed in the ways that happen everywhere. */
export function genericCandidates(exercise: LoadedExercise, cases: Case[]): Candidate[] {
  const right = cases.map(({ referenceTensors }) => referenceTensors)
  return [
    ...transformed(exercise, cases, n => right[n]!),
    { mistake: 'zero', values: {}, at: n => right[n]!.map(tensor => mapped(tensor, () => 0)) },
    ...unsigned(right),
    ...swapped(right),
  ]
}

/** Each candidate with each transformation on top. */
export function combinedCandidates(
  exercise: LoadedExercise,
  cases: Case[],
  mistakes: Candidate[],
): Candidate[] {
  return mistakes.flatMap(({ mistake, at }) =>
    transformed(exercise, cases, at).map(({ mistake: besides, ...rest }) => ({
      ...rest,
      mistake,
      besides,
      without: at,
    })),
  )
}

/** Each of the ways in which right or wrong numbers are transformed everywhere. */
export function transformed(
  { definition }: LoadedExercise,
  cases: Case[],
  tensors: Candidate['at'],
): Candidate[] {
  const changed = (
    mistake: string,
    values: Candidate['values'],
    change: (tensor: Tensor, n: number) => Tensor,
  ): Candidate => ({ mistake, values, at: lazily(n => tensors(n)?.map(tensor => change(tensor, n))) })
  const scaled = (mistake: string, values: Candidate['values'], by: (n: number) => number) =>
    changed(mistake, values, (tensor, n) => {
      const factor = by(n)
      return mapped(tensor, value => value * factor)
    })
  const named = (definition.factors ?? []).flatMap(({ name }, k) => {
    const factor = (n: number) => factorsAt(definition, cases[n]!)[k]!
    return [
      scaled('named', { name }, factor),
      scaled('inverse', { name }, n => 1 / factor(n)),
      scaled('named', { name: `−1 · ${name}` }, n => -factor(n)),
    ]
  })
  return [
    scaled('sign', {}, () => -1),
    scaled('double', {}, () => 2),
    scaled('half', {}, () => 0.5),
    ...named,
    changed('reversed', {}, tensor =>
      tensor.dims.length === 1 ? { ...tensor, values: tensor.values.toReversed() } : tensor,
    ),
  ]
}

/** The exercise's own factors in one case. */
export const factorsAt = remembered(({ factors = [] }: ExerciseDefinition, { args }) =>
  factors.map(({ of }) => of(...copy(args))),
)

// Sizes alone; where nothing is negative, that is no transformation.
function unsigned(tensors: Tensor[][]): Candidate[] {
  if (tensors.every(of => of.every(({ values }) => values.every(value => value >= 0)))) return []
  return [{ mistake: 'absolute', values: {}, at: n => tensors[n]!.map(tensor => mapped(tensor, Math.abs)) }]
}

// One tensor stands where another of the same size belongs, or the two have changed places.
function swapped(tensors: Tensor[][]): Candidate[] {
  const first = tensors[0] ?? []
  const pairs = first.flatMap((one, k) =>
    first.flatMap((other, l) =>
      k !== l && one.values.length === other.values.length ? [[k, l] as const] : [],
    ),
  )
  if (!tensors.every(of => of.length === first.length)) return []
  const put = (of: Tensor[], k: number, l: number): Tensor[] => {
    if (of[k]!.dims.join() !== of[l]!.dims.join()) return of
    return of.map((tensor, at) => (at === k ? { ...tensor, values: of[l]!.values } : tensor))
  }
  return pairs.flatMap(([k, l]) => {
    const values = { where: first[k]!.path, other: first[l]!.path }
    const exchange = (of: Tensor[]) =>
      put(of, k, l).map((tensor, at) => (at === l ? put(of, l, k)[l]! : tensor))
    const copies: Candidate = { mistake: 'swapped', values, at: n => put(tensors[n]!, k, l) }
    return k < l ? [copies, { mistake: 'swapped', values, at: n => exchange(tensors[n]!) }] : [copies]
  })
}

function mapped(tensor: Tensor, change: (value: number) => number): Tensor {
  return { ...tensor, values: tensor.values.map(change) }
}
