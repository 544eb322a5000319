import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compute, FormulaError, namesIn } from '#blocks/number/formula.ts'

const numbers: Record<string, number> = { 'W1.0.1': 3, z: 0.5, 'new.E': -2, e1: 7 }
const numberOf = (name: string) => {
  if (!Object.hasOwn(numbers, name)) throw new Error(`no ${name}`)
  return numbers[name]
}

test.each([
  ['1 + 2 * 3', 7],
  ['(1 + 2) * 3', 9],
  ['2 - 3 - 4', -5],
  ['12 / 3 / 2', 2],
  ['-2 ^ 2', -4],
  ['2 ^ 3 ^ 2', 512],
  ['2 ^ -1', 0.5],
  ['2 * -3', -6],
  ['--3', 3],
  ['W1.0.1 * z', 1.5],
  ['W1.0.1·z − new.E', 3.5],
  ['4 × 2', 8],
  ['e1 + 1e1', 17],
  ['1.5e-1', 0.15],
  ['sigmoid(0)', 0.5],
  ['relu(new.E) + relu(2)', 2],
  ['ln(exp(2))', 2],
  ['sqrt(9)', 3],
  ['tanh(0) ^ 2', 0],
  [' z ', 0.5],
])('%s is %d', (text, expected) => {
  expect(compute(text, numberOf)).toBeCloseTo(expected, 12)
})

test.each([
  '',
  '1 +',
  '(1',
  '1)',
  '1 2',
  'z z',
  'sin(1)',
  'exp',
  '1 + ;',
  'z[0]',
  'a => a',
  'z.constructor()',
  '`z`',
])('the text %s is no formula', text => {
  expect(() => compute(text, numberOf)).toThrow()
})

test('a formula reaches nothing but the numbers it is given', () => {
  expect(() => compute('constructor', numberOf)).toThrow('no constructor')
  expect(() => compute('constructor(1)', numberOf)).toThrow(FormulaError)
  expect(() => compute('toString(1)', numberOf)).toThrow(/no function toString; there are exp/)
})

test('the names in a formula are found once each, functions are not among them', () => {
  expect(namesIn('sigmoid(W1.0.1 * z) + z + 2e3')).toEqual(['W1.0.1', 'z'])
})

test('sums and products agree with JavaScript', () => {
  const number = fc.integer({ min: 0, max: 50 }).map(String)
  const formula = fc.letrec<{ sum: string }>(tie => ({
    sum: fc.oneof(
      { maxDepth: 4 },
      number,
      fc
        .tuple(tie('sum'), fc.constantFrom('+', '-', '*'), tie('sum'))
        .map(([a, sign, b]) => `(${a} ${sign} ${b})`),
      fc.tuple(tie('sum'), fc.constantFrom('+', '*'), number).map(([a, sign, b]) => `${a} ${sign} ${b}`),
    ),
  })).sum
  fc.assert(
    fc.property(formula, text => {
      expect(compute(text, numberOf)).toBe(new Function(`return ${text}`)())
    }),
    { seed: 6 },
  )
})
