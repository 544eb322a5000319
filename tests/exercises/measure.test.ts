import { describe, expect, test } from 'vitest'
import { measure, SMALL } from '#cli/prove/measure/measure.ts'
import { heldOut } from '#cli/prove/measure/operators.ts'
import { operators } from '#grader/diagnose/slips/operators.ts'
import { exerciseIds, exerciseText, loadExercise } from '#integrations/exercises/load.ts'

test('diagnosis is measured with kinds of slips that it does not use', () => {
  const used = operators.map(({ kind }) => kind)
  expect(heldOut.filter(({ kind }) => used.includes(kind))).toEqual([])
  expect(heldOut.length).toBeGreaterThanOrEqual(operators.length / 2)
})

describe.each(exerciseIds())('%s', id => {
  test('generated wrong programs are rejected, the solution in other words is accepted, nothing false is said', async () => {
    const figures = await measure(await loadExercise(id), exerciseText(id, 'solution.ts'), SMALL)
    expect(figures.found).toEqual([])
    for (const told of [figures.singles, figures.pairs]) {
      expect(told.rejected).toBe(told.wrong)
      expect(told.false).toBe(0)
    }
    expect(figures.variants.accepted).toBe(figures.variants.written)
  })
})
