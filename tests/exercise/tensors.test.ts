import { expect, test } from 'vitest'
import { tensorAt } from '#exercise/tensors.ts'

const tensors = {
  W2: { layer: 2, on: 'weights' as const },
  dW: { layer: 1, on: 'weights' as const },
  answer: { name: 'W1', layer: 1 },
}

test('a tensor is found by its field, and in a list each item is one layer further', () => {
  expect(tensorAt({ tensors }, 'W2')).toEqual({ layer: 2, on: 'weights' })
  expect(tensorAt({ tensors }, 'dW[0]').layer).toBe(1)
  expect(tensorAt({ tensors }, 'dW[2]').layer).toBe(3)
})

test('an answer that is one tensor has the name that its exercise gives it', () => {
  expect(tensorAt({ tensors }, '').name).toBe('W1')
})

test('nothing is read off a name: a tensor that the exercise does not describe has no place', () => {
  expect(tensorAt({ tensors }, 'W7')).toEqual({})
  expect(tensorAt({}, 'dW[1]')).toEqual({})
})
