import { afterAll, describe, expect, test } from 'vitest'
import { distances, LEAST_DISTANCE } from '#cli/prove/cases.ts'
import { prove } from '#cli/prove/prove.ts'
import { TIME_SCALE } from '#cli/time-scale.ts'
import { seeded } from '#exercise/random.ts'
import { casesOf, shareKept, sourceCasesOf } from '#grader/cases.ts'
import { contentVersion } from '#grader/grade.ts'
import { exerciseIds, loadExercise } from '#integrations/exercises/load.ts'
import { createNodeRunner } from '#runner/node/runner.ts'

const runner = createNodeRunner({ jobs: 2 })
afterAll(() => runner.dispose())

const ids = exerciseIds()

test('the exercises of the core lessons are there', () => {
  expect(ids).toEqual(
    expect.arrayContaining([
      'nudge-a-weight',
      'blame-a-hidden-unit',
      'activation-derivatives',
      'compose-derivatives',
      'two-paths',
      'backward-through-a-graph',
      'forward-231',
      'gradient-w2',
      'gradient-w1',
      'update-all-weights',
      'output-delta',
      'hidden-delta',
      'backward-any-depth',
      'average-over-pairs',
      'one-epoch',
      'pair-by-pair',
      'random-start',
      'train-until',
      'measure-all-weights',
      'relative-error',
      'along-a-direction',
      'where-is-it-wrong',
      'repair-a-small-pass',
      'repair-a-deep-pass',
      'repair-a-batch',
    ]),
  )
})

describe.each(ids)('%s', id => {
  test('is proven as npm run check proves it', async () => {
    const proof = await prove(id, runner, { timeScale: 4 * TIME_SCALE })
    expect(proof.problems).toEqual([])
    expect(proof.mistakes).toBeGreaterThanOrEqual(4)
  })

  test('every known and every generic wrong answer is far from the truth, for any submission’s own cases too', async () => {
    const exercise = await loadExercise(id)
    for (const source of ['', 'a', 'b'])
      for (const { name, distance } of distances(exercise, [
        ...casesOf(exercise),
        ...sourceCasesOf(exercise, source),
      ]))
        expect([name, distance >= LEAST_DISTANCE]).toEqual([name, true])
  })

  test('cases are found for every submission', async () => {
    const exercise = await loadExercise(id)
    expect(shareKept(exercise, 100)).toBeGreaterThan(0.1)
    const random = seeded(99)
    for (let n = 0; n < 20; n++)
      expect(sourceCasesOf(exercise, String(random.integer(0, 1e9)))).toHaveLength(6)
  })
})

test('no two exercises ask the same', async () => {
  const exercises = await Promise.all(ids.map(id => loadExercise(id)))
  const entries = exercises.map(({ definition }) => definition.entry.name)
  expect(new Set(entries).size).toBe(entries.length)
  const versions = exercises.map(contentVersion)
  expect(new Set(versions).size).toBe(versions.length)
})
