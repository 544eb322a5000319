import { expect, test } from 'vitest'
import { NoNumber, pathsOf } from '#blocks/net/paths.ts'

const numbers = {
  x: [1, 2],
  W1: [
    [1, 2],
    [3, 4],
    [5, 6],
  ],
  W2: [7, 8, 9],
  b1: [1, 2, 3],
  b2: 4,
  t: 5,
  chain: [0.1, 0.2],
}

test('a matrix gives each line its number, a list those into one unit, a number that of one unit', () => {
  const { weights, units } = pathsOf(
    [2, 3, 1],
    { weights: 'W1 W2', biases: 'b1 b2', activations: 'x - -', targets: 't' },
    numbers,
  )
  expect(weights[0]![2]).toEqual(['W1.2.0', 'W1.2.1'])
  expect(weights[1]).toEqual([['W2.0', 'W2.1', 'W2.2']])
  expect(units[1]!.map(({ bias }) => bias)).toEqual(['b1.0', 'b1.1', 'b1.2'])
  expect(units[2]![0]).toMatchObject({ bias: 'b2', target: 't', activation: undefined })
  expect(units[0]![1]).toMatchObject({ activation: 'x.1', bias: undefined })
})

test('one unit after the other: a path may lead straight to a number', () => {
  const { weights } = pathsOf([1, 1, 1], { weights: 'chain.0 chain.1' }, numbers)
  expect(weights).toEqual([[['chain.0']], [['chain.1']]])
})

test.each([
  [{ weights: 'W1' }, /weights="W1": expected 2, one for each gap between layers, got 1/],
  [{ weights: 'W1 W3' }, /weights: there is no number W3\.0\.0/],
  [{ biases: 'b1 -', activations: 'x b1 b2 b2' }, /activations=.*expected 3/],
  [{ targets: 'W1' }, /targets: there is no number W1\.0/],
])('what is not there is named: %o', (written, message) => {
  expect(() => pathsOf([2, 3, 1], written, numbers)).toThrow(NoNumber)
  expect(() => pathsOf([2, 3, 1], written, numbers)).toThrow(message)
})
