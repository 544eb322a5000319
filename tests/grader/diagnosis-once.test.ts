import { expect, test } from 'vitest'
import type { LoadedExercise } from '#exercise/assemble.ts'
import { grade, knownCases } from '#grader/grade.ts'
import { grader as t } from '#i18n/en/grader.ts'
import { inProcess } from './helpers/in-process.ts'
import { exerciseOf } from './helpers/setup.ts'

// A Check should feel immediate: what does not depend on the submission is worked out once.
async function counted(id: string) {
  const calls = { mistakes: 0, factors: 0 }
  const exercise = await exerciseOf(id)
  const counting: LoadedExercise = {
    ...exercise,
    definition: {
      ...exercise.definition,
      factors: exercise.definition.factors!.map(factor => ({
        ...factor,
        of: (...args) => {
          calls.factors++
          return factor.of(...args)
        },
      })),
    },
    mistakes: exercise.mistakes.map(mistake => ({
      ...mistake,
      answer: (...args) => {
        calls.mistakes++
        return mistake.answer(...args)
      },
    })),
  }
  return { exercise: counting, calls }
}

const WRONG = `export function averageOverPairs(network, xs, targets) {
  const like = part => (Array.isArray(part) ? part.map(like) : 0.1234)
  return { loss: 0.1, dW: network.layers.map(({ W }) => like(W)), db: network.layers.map(({ b }) => like(b)) }
}
`

test('the known mistakes answer the known cases once for all submissions, and the factors are computed once a case', async () => {
  const { exercise, calls } = await counted('average-over-pairs')
  const known = knownCases(exercise).length
  const first = await grade(exercise, WRONG, inProcess, { t })
  expect(first.diagnosis?.mistake).toBe('unknown')
  const own = 6
  expect(calls.mistakes).toBe(exercise.mistakes.length * (known + own))
  expect(calls.factors).toBe(known + own)

  calls.mistakes = 0
  calls.factors = 0
  const second = await grade(exercise, `${WRONG}// again\n`, inProcess, { t })
  expect(second.diagnosis?.mistake).toBe('unknown')
  expect(calls.mistakes).toBe(exercise.mistakes.length * own)
  expect(calls.factors).toBe(own)
})
