import { expect, test } from 'vitest'
import { judge, matches } from '#blocks/number/judge.ts'
import { readNumber, type Typed } from '#drawing/read-number.ts'

const verdict = (text: string, right: number, exact = false) => judge(readNumber(text) as Typed, right, exact)

test('three significant digits count, however the fourth was rounded', () => {
  expect(['0.6225', '0.622', '0.623', '0.6224'].map(text => verdict(text, 0.62246))).toEqual(
    Array(4).fill('right'),
  )
  expect(verdict('0.619', 0.62246)).toBe('close')
  expect(verdict('0.6260', 0.62246)).toBe('close')
})

test.each([
  ['-0.6225', 'sign'],
  ['0.6', 'digits'],
  ['1.245', 'double'],
  ['0.3112', 'half'],
  ['1.607', 'inverse'],
  ['0.3775', 'complement'],
  ['0.06225', 'point'],
  ['62.25', 'point'],
  ['0.63', 'close'],
  ['0.9', 'wrong'],
  ['0', 'wrong'],
])('%s for 0.62246 is called %s', (text, expected) => {
  expect(verdict(text, 0.62246)).toBe(expected)
})

test('a single digit that is not the answer rounded is not called right so far', () => {
  expect(verdict('1', 0.5)).toBe('double')
  expect(verdict('1', 0.6)).toBe('wrong')
  expect(verdict('2', 1.5)).toBe('digits')
  expect(verdict('1', 0.95)).toBe('digits')
})

test('a count must be met exactly', () => {
  expect(verdict('270', 270, true)).toBe('right')
  expect(verdict('271', 270, true)).toBe('wrong')
  expect(verdict('-270', 270, true)).toBe('sign')
  expect(verdict('540', 270, true)).toBe('double')
  expect(verdict('2.7', 270, true)).toBe('wrong')
})

test('an answer of nothing has no sign, no half and no inverse', () => {
  expect(verdict('0', 0)).toBe('right')
  expect(verdict('0.0004', 0)).toBe('right')
  expect(verdict('0.1', 0)).toBe('wrong')
})

test('what is right in more than one way is right', () => {
  // 1 − 0.5, 1/1 and so on must not be called slips.
  expect(verdict('0.5', 0.5)).toBe('right')
  expect(verdict('-1', -1)).toBe('right')
})

test('numbers that are not finite never match', () => {
  expect(matches(Number.NaN, 1)).toBe(false)
  expect(matches(1, Number.NaN)).toBe(false)
  expect(matches(1, Number.POSITIVE_INFINITY)).toBe(false)
})
