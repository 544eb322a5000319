import { expect, test } from 'vitest'
import { calculate } from '#blocks/calculator/calculate.ts'

test.each([
  ['0.5 * (1 − 0.5)', 0.25],
  ['0,5(1 – 0,5)', 0.25],
  ['1 / (1 + e^−0.3)', 1 / (1 + Math.exp(-0.3))],
  ['1÷(1+e^(-0.3))', 1 / (1 + Math.exp(-0.3))],
  ['σ(0.3)', 1 / (1 + Math.exp(-0.3))],
  ['sigmoid(0.3)', 1 / (1 + Math.exp(-0.3))],
  ['exp(1)', Math.E],
  ['.5 × −2', -1],
  ['2^3', 8],
  ['2**3', 8],
  ['0.3² / 2', 0.045],
  ['e⁻¹', 1 / Math.E],
  ['(0.3)^2 / 2', 0.045],
  ['(1 + 2)(3)', 9],
])('%s is %s', (text, value) => {
  expect(calculate(text)).toBeCloseTo(value, 12)
})

test('goes on with the result before, and only where there is one', () => {
  expect(calculate('ans * 2', 0.25)).toBe(0.5)
  expect(calculate('ans * 2')).toBeUndefined()
})

test.each(['', 'a + 1', '1 +', '(1', '1 / 0', 'alert(1)', '1 2'])('“%s” has no result', text => {
  expect(calculate(text)).toBeUndefined()
})
