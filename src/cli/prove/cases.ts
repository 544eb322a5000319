import type { LoadedExercise } from '#exercise/assemble.ts'
import type { Data } from '#exercise/data.ts'
import { shapeOf, type Tensor } from '#exercise/shape.ts'
import { isRight } from '#grader/answers.ts'
import { type Case, isTelling, judgedTensors, shareKept } from '#grader/cases.ts'
import { distance } from '#grader/compare.ts'
import { type Candidate, genericCandidates, mistakeCandidates } from '#grader/diagnose/candidates.ts'
import { kindAt, TOLERANCE } from '#grader/truth.ts'

/** How far the nearest wrong answer is from the truth, in tolerances; at least this is asked for. */
export const LEAST_DISTANCE = 20

/** A submission's own cases must be found within a few hundred draws, for every submission. */
const LEAST_KEPT = 0.1

/** What is wrong with the cases themselves. */
export function caseProblems(exercise: LoadedExercise, cases: Case[]): string[] {
  const { id, example, judge } = exercise.definition
  const file = `${id}/exercise.ts`
  const problems: string[] = []
  const kept = shareKept(exercise, 200)
  if (kept < LEAST_KEPT)
    problems.push(
      `${file}: of 200 drawn cases only ${kept * 200} can be used, expected ${LEAST_KEPT * 200} or more; draw larger weights or ask less of keep`,
    )
  const seen = new Map<string, string>([[JSON.stringify(example), 'the example']])
  for (const asked of cases) {
    const name = nameOf(asked)
    const key = JSON.stringify(asked.args)
    if (seen.has(key))
      problems.push(`${file}: ${name} is the same as ${seen.get(key)}; every case should be its own`)
    seen.set(key, name)
    // Each argument by itself: two lists of two numbers are no matrix.
    const square = worst(asked.args.flatMap((arg, n) => squaresIn(arg, `[${n}]`)))
    // In a case made by hand a square may be what is asked about; then its numbers must show a transpose.
    if (square && asked.origin.kind !== 'fixed')
      problems.push(
        `${file}: ${name} has a square matrix at ${square.path}, which hides a transpose; draw other sizes`,
      )
    if (square?.symmetric && asked.origin.kind === 'fixed')
      problems.push(
        `${file}: ${name} has a symmetric matrix at ${square.path}, which hides a transpose; take other numbers`,
      )
    const wrong = asked.truthTensors.findIndex(
      (truth, k) =>
        !isRight(asked.referenceTensors[k]!, truth, asked.referenceTensors[k]!, kindAt(judge, truth.path)),
    )
    if (wrong >= 0) {
      const [truth, reference] = [asked.truthTensors[wrong]!, asked.referenceTensors[wrong]!]
      problems.push(
        `${file}: ${name}: the judge and solution.ts disagree about ${truth.path || 'the answer'}: expected ${truth.values}, found ${reference.values}`,
      )
    }
    if (asked.origin.kind !== 'fixed' && !isTelling(exercise, asked.referenceTensors))
      problems.push(`${file}: ${name} has a truth too small to tell a wrong answer from a right one`)
  }
  return problems
}

/** Arguments that are one and the same number in every case: who writes it down instead of taking it is not told. */
export function constantProblems({ definition }: LoadedExercise, cases: Case[]): string[] {
  const names = Object.keys(definition.entry.parameters)
  const seen = new Map<string, Set<number>>()
  for (const { args } of cases)
    for (const [n, arg] of args.entries())
      for (const { path, value } of leaves(arg, names[n] ?? '')) {
        // The entries of a list are taken together: one of them varies when any does.
        const place = path.replace(/\[\d+\]/g, '')
        seen.set(place, (seen.get(place) ?? new Set()).add(value))
      }
  return [...seen]
    .filter(([, values]) => values.size === 1)
    .map(
      ([path, [value]]) =>
        `${definition.id}/exercise.ts: ${path} is ${value} in every case; vary it, or an answer with ${value} written into it is accepted`,
    )
}

/** Every entry of every answer, set to zero alone, must be refused. */
export function zeroProblems(exercise: LoadedExercise, cases: Case[]): string[] {
  const { definition } = exercise
  const shape = shapeOf(definition.entry)
  return cases.flatMap(asked =>
    leaves(asked.reference, '').flatMap(({ path, set, value }) => {
      if (value === 0) return []
      const answer = judgedTensors(definition, shape, set(0), asked.args)
      const refused = answer.some((tensor, k) => {
        const reference = asked.referenceTensors[k]!
        return !isRight(tensor, asked.truthTensors[k]!, reference, kindAt(definition.judge, tensor.path))
      })
      if (refused) return []
      return [
        `${definition.id}/exercise.ts: ${nameOf(asked)}: 0 in place of ${path || 'the answer'} (${value}) is accepted`,
      ]
    }),
  )
}

/** A wrong answer, whether it is one of the exercise's known mistakes, and its distance in tolerances. */
export interface Distance {
  name: string
  known: boolean
  distance: number
}

/** Distances in tolerances of every known and generic wrong answer from the truth, where its shape is right. */
export function distances(exercise: LoadedExercise, cases: Case[]): Distance[] {
  const { judge } = exercise.definition
  const far = (tensors: (Tensor[] | undefined)[]) =>
    tensors.flatMap((of, n) =>
      (of ?? []).map((tensor, k) => {
        const truth = cases[n]!.truthTensors[k]!
        return distance(tensor, truth) / TOLERANCE[kindAt(judge, truth.path)]
      }),
    )
  const inAll = (known: boolean) => (candidate: Candidate) => ({
    name: candidate.mistake,
    known,
    tensors: cases.map((_, n) => candidate.at(n)),
  })
  const known = mistakeCandidates(exercise, cases).map(inAll(true))
  const generic = genericCandidates(exercise, cases).map(inAll(false))
  return (
    [...known, ...generic]
      // What is refused before its numbers are looked at, in one case, cannot come near.
      .filter(({ tensors }) => tensors.every(of => of !== undefined) && !isIdentity(tensors, cases))
      .map(({ name, known, tensors }) => ({ name, known, distance: Math.max(...far(tensors)) }))
  )
}

// Reversing a single number, or a swap that found nothing to exchange, is no wrong answer.
function isIdentity(tensors: (Tensor[] | undefined)[], cases: Case[]): boolean {
  return tensors.every((of, n) =>
    of?.every((tensor, k) => tensor.values.join() === cases[n]!.referenceTensors[k]!.values.join()),
  )
}

export function nameOf({ origin }: Case): string {
  return origin.kind === 'fixed' ? `the case “${origin.name}”` : `${origin.kind} case ${origin.n}`
}

/** A matrix with as many rows as columns, and whether it is its own transpose. */
interface Square {
  path: string
  symmetric: boolean
}

// The first square; before all others, one that is symmetric.
function worst(all: Square[]): Square | undefined {
  return all.find(({ symmetric }) => symmetric) ?? all[0]
}

function squaresIn(data: Data, path: string): Square[] {
  if (Array.isArray(data)) {
    const rows = data as number[][]
    const flat = rows.every(row => Array.isArray(row) && row.every(entry => typeof entry === 'number'))
    if (flat && rows.length > 1 && rows.every(row => row.length === rows.length))
      return [{ path, symmetric: rows.every((row, j) => row.every((entry, i) => entry === rows[i]![j])) }]
    return data.flatMap((part, n) => squaresIn(part, `${path}[${n}]`))
  }
  if (typeof data !== 'object' || data === null) return []
  return Object.entries(data).flatMap(([key, part]) => squaresIn(part, `${path}.${key}`))
}

/** Every number of an answer, with the answer that has another one in its place. */
function leaves(data: Data, path: string): { path: string; value: number; set: (x: number) => Data }[] {
  if (typeof data === 'number') return [{ path, value: data, set: x => x }]
  if (Array.isArray(data))
    return data.flatMap((part, n) =>
      leaves(part, `${path}[${n}]`).map(leaf => ({ ...leaf, set: (x: number) => data.with(n, leaf.set(x)) })),
    )
  if (typeof data !== 'object' || data === null) return []
  return Object.entries(data).flatMap(([key, part]) =>
    leaves(part, path ? `${path}.${key}` : key).map(leaf => ({
      ...leaf,
      set: (x: number) => ({ ...data, [key]: leaf.set(x) }),
    })),
  )
}
