import { expect, test } from 'vitest'
import { constantProblems } from '#cli/prove/cases.ts'
import { knownCases } from '#grader/grade.ts'
import { loadExercise } from '#integrations/exercises/load.ts'

test('an argument that is one and the same number in every case is refused', async () => {
  const exercise = await loadExercise('nudge-a-weight')
  const cases = knownCases(exercise)
  expect(constantProblems(exercise, cases)).toEqual([])
  const frozen = cases.map(asked => ({ ...asked, args: asked.args.with(6, 0.001) }))
  expect(constantProblems(exercise, frozen)).toEqual([
    'nudge-a-weight/exercise.ts: h is 0.001 in every case; vary it, or an answer with 0.001 written into it is accepted',
  ])
})
