import { expect, test } from 'vitest'
import { exampleOf } from '#exercise/example.ts'
import { exerciseIds, loadExercise } from '#integrations/exercises/load.ts'

test('an example is code, and its result is the solution’s', async () => {
  const { definition, reference } = await loadExercise('gradient-w2')
  const { call, returns } = exampleOf(definition, reference)
  expect(call).toBe(`gradientW2(
  {
    W1: [[0.5, -1], [1, 0.4], [-0.6, 0.8]],
    b1: [0.2, -0.3, 0.1],
    W2: [1.2, -0.7, 0.5],
    b2: 0.4,
  },
  [1, 0.5],
  0.2,
)`)
  expect(JSON.parse(returns)).toHaveLength(3)
})

test('a short call stands on one line', async () => {
  const { definition, reference } = await loadExercise('compose-derivatives')
  expect(exampleOf(definition, reference).call).toBe("composeDerivatives(['square', 'sin', 'double'], 0.8)")
})

test('every example can be computed, and no number in it is what a cancellation has left', async () => {
  for (const id of exerciseIds()) {
    const { definition, reference } = await loadExercise(id)
    expect(exampleOf(definition, reference).returns, id).not.toMatch(/NaN|undefined|Infinity|e-1\d/)
  }
})
