import { expect, test } from 'vitest'
import { caseProblems } from '#cli/prove/cases.ts'
import type { Data } from '#exercise/data.ts'
import { type Case, casesOf } from '#grader/cases.ts'
import { loadExercise } from '#integrations/exercises/load.ts'

const exercise = await loadExercise('hidden-delta')
const [some] = casesOf(exercise)

/** The problems with squares of a case whose weights are these. */
const problemsOf = (origin: Case['origin'], WNext: Data) =>
  caseProblems(exercise, [{ ...some!, origin, args: some!.args.with(2, WNext) }]).filter(problem =>
    /square|symmetric/.test(problem),
  )

const square = [
  [1, 2],
  [3, 4],
]
const symmetric = [
  [1, 2],
  [2, 4],
]

test('a square matrix is refused in a drawn case and accepted in one made by hand', () => {
  expect(problemsOf({ kind: 'random', n: 1 }, square)).toEqual([
    'hidden-delta/exercise.ts: random case 1 has a square matrix at [2], which hides a transpose; draw other sizes',
  ])
  expect(problemsOf({ kind: 'fixed', name: 'square' }, square)).toEqual([])
})

test('a symmetric matrix is refused in any case, also behind a square one', () => {
  expect(problemsOf({ kind: 'fixed', name: 'square' }, [square, symmetric])).toEqual([
    'hidden-delta/exercise.ts: the case “square” has a symmetric matrix at [2][1], which hides a transpose; take other numbers',
  ])
  expect(problemsOf({ kind: 'random', n: 1 }, symmetric)).toHaveLength(1)
})
