import { expect, test } from 'vitest'
import { inProcess } from '#cli/prove/in-process.ts'
import type { LoadedExercise } from '#exercise/assemble.ts'
import { runnerOf } from '#grader/diagnose/slips/run.ts'
import { grade } from '#grader/grade.ts'
import { grader as t } from '#i18n/en/grader.ts'
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

test('a mistake is asked only for as long as nothing contradicts it, and once for all submissions', async () => {
  const { exercise, calls } = await counted('average-over-pairs')
  const module = await exercise.slips!()
  const runner = runnerOf(exercise, module)
  const first = await grade(exercise, WRONG, inProcess, { t })
  expect(first.diagnosis?.mistake).toBe('unknown')
  expect(calls.mistakes).toBeGreaterThanOrEqual(exercise.mistakes.length)
  expect(calls.mistakes).toBeLessThan(2 * exercise.mistakes.length)
  expect(calls.factors).toBe(1)
  const runs = runner.runs

  // The case that told is one that everybody gets: what mistakes and slips come to there is known by now, but for two
  // slips at once.
  calls.mistakes = 0
  calls.factors = 0
  const second = await grade(exercise, `${WRONG}// again\n`, inProcess, { t })
  expect(second.diagnosis?.mistake).toBe('unknown')
  expect(calls).toEqual({ mistakes: 0, factors: 0 })
  expect(runner.runs - runs).toBeLessThanOrEqual(runs - module.slips.length)
})
