import { readFileSync } from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'
import { readTraining, TRAINS, trainedBy, trainingCall, trainingProgram } from '#exercise/training.ts'
import { exerciseIds, loadExercise } from '#integrations/exercises/load.ts'
import { createNodeRunner } from '#runner/node/runner.ts'

const runner = createNodeRunner()
afterAll(() => runner.dispose())

const exercises = await Promise.all(exerciseIds().map(id => loadExercise(id)))
const training = exercises.filter(({ definition }) => definition.training)

/** What a program comes to in the sandbox, as the page runs it. */
async function trained(exercise: (typeof exercises)[number], source: string) {
  const { allows, entry, training } = exercise.definition
  const run = await runner.run({
    source: trainingProgram(source, entry.name, training!),
    allows,
    timeLimit: 30_000,
    calls: { entry: TRAINS, batch: [trainingCall(training!)] },
  })
  return {
    error: run.error ?? run.returns?.[0]?.error,
    trained: readTraining(training!, run.returns?.[0]?.value),
  }
}

test('the step of the worked example and the pass through any depth train a network', () => {
  expect(training.map(({ definition }) => definition.id).sort()).toEqual([
    'backward-any-depth',
    'update-all-weights',
  ])
})

describe.each(training.map(exercise => [exercise.definition.id, exercise] as const))('%s', (id, exercise) => {
  const { training } = exercise.definition
  const solution = readFileSync(`exercises/${id}/solution.ts`, 'utf8')

  test('a right answer learns XOR, in the sandbox as by our own loop', async () => {
    const right = trainedBy(training!, exercise.reference)
    expect(right.losses.at(-1)).toBeLessThan(0.002)
    expect(right.losses[0]).toBeGreaterThan(0.1)
    for (const [n, output] of right.outputs.entries())
      expect(Math.abs(output - Number([training!.targets[n]].flat()[0]))).toBeLessThan(0.1)
    const own = await trained(exercise, solution)
    expect(own.error).toBeUndefined()
    expect(own.trained!.losses.length).toBe(right.losses.length)
    for (const [n, loss] of own.trained!.losses.entries()) expect(loss).toBeCloseTo(right.losses[n]!, 9)
  })

  test('of the known mistakes some learn no less and some do not learn: both are worth seeing', () => {
    const right = trainedBy(training!, exercise.reference).losses.at(-1)!
    const ends = exercise.mistakes.flatMap(({ answer }) => {
      try {
        return trainedBy(training!, answer)?.losses.at(-1) ?? []
      } catch {
        return []
      }
    })
    expect(ends.filter(end => end <= 2 * right).length).toBeGreaterThan(2)
    expect(ends.filter(end => !(end < 0.05)).length).toBeGreaterThan(5)
  })

  test('an error has the line of the learner’s own program', async () => {
    const body = solution.match(/^export function [^{]*\{\n/m)!
    const before = solution.slice(0, body.index! + body[0].length)
    const own = await trained(exercise, solution.replace(before, `${before}throw new Error('here')\n`))
    const line = before.split('\n').length
    expect(own.error).toMatchObject({ message: 'here', line })
    expect(own.trained).toBeUndefined()
  })
})
