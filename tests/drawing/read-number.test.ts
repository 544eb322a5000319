import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isBegun, readNumber } from '#drawing/read-number.ts'

const value = (text: string) => {
  const read = readNumber(text)
  return typeof read === 'string' ? read : read.value
}

test.each([
  ['0.35', 0.35],
  ['0,35', 0.35],
  [',35', 0.35],
  ['.35', 0.35],
  ['12.', 12],
  ['−0.35', -0.35],
  ['–0,35', -0.35],
  ['- 0.35', -0.35],
  ['\u200e−\u200e0.35', -0.35],
  ['+3', 3],
  ['007', 7],
  ['۰٫۳۵', 0.35],
  ['٠٫٣٥', 0.35],
  ['−۱۲٫۵', -12.5],
  ['०.३५', 0.35],
  ['০,৩৫', 0.35],
  ['０．３５', 0.35],
  ['𝟎.𝟑𝟓', 0.35],
  ['3.5e-4', 0.00035],
  ['3,5E−4', 0.00035],
  ['3.5 × 10⁻⁴', 0.00035],
  ['3.5·10^-4', 0.00035],
  ['\u00a00.5\u202f', 0.5],
  ['1,234', 1.234],
  ['1,234.5', 1234.5],
  ['1.234,5', 1234.5],
  ['1,234,567', 1234567],
  ['1.234.567', 1234567],
  ['12,34,567', 1234567],
  ['1 234', 1234],
  ['−1\u202f234,5', -1234.5],
  ['1’234', 1234],
  ['١٬٢٣٤٫٥', 1234.5],
  ['0.123 456', 0.123456],
  ['1/3', 1 / 3],
  ['-1/2', -0.5],
  ['1⁄3', 1 / 3],
  ['½', 0.5],
  ['−¾', -0.75],
  ['1½', 1.5],
  ['-1 1/2', -1.5],
  ['0,5/2', 0.25],
  ['10^-3', 0.001],
  ['-10^2', -100],
  ['10⁻³', 0.001],
  ['10**4', 10000],
  ['2·10**-3', 0.002],
])('%s is read as %d', (text, expected) => {
  expect(value(text)).toBe(expected)
})

test.each([
  ['', 'empty'],
  ['  \u200f', 'empty'],
  ['1.2.3', 'thousands'],
  ['1 23', 'thousands'],
  ['1,23,4', 'thousands'],
  ['1.234,567.8', 'thousands'],
  ['٬١٢', 'unreadable'],
  ['1/0', 'fraction'],
  ['1/2/3', 'unreadable'],
  ['5²', 'unreadable'],
  ['abc', 'unreadable'],
  ['0.5x', 'unreadable'],
  ['--1', 'unreadable'],
  ['.', 'unreadable'],
  ['-', 'unreadable'],
  ['1e999', 'unreadable'],
  ['Infinity', 'unreadable'],
  ['NaN', 'unreadable'],
  ['0x10', 'unreadable'],
])('%s is refused as %s', (text, why) => {
  expect(readNumber(text)).toBe(why)
})

test.each(['', '-', '−', '+', '.', ',', '−٫', ' －', '\u200e−\u200e.', '1/', '−2⁄', '10^', '10^−', '3·10^'])(
  '“%s” may yet become a number',
  text => {
    expect(isBegun(text)).toBe(true)
  },
)

test.each(['a', '--', '-a', '1-', '..'])('“%s” is wrong already', text => {
  expect(isBegun(text)).toBe(false)
})

test('minus nothing is nothing', () => {
  expect(Object.is(value('-0'), 0)).toBe(true)
})

test('significant digits and the reach of rounding are counted', () => {
  expect(readNumber('0.350')).toMatchObject({ digits: 3, half: 0.0005 })
  expect(readNumber('0,0035')).toMatchObject({ digits: 2, half: 0.00005 })
  expect(readNumber('12')).toMatchObject({ digits: 2, half: 0.5 })
  expect(readNumber('1.5e3')).toMatchObject({ digits: 2, half: 50 })
})

test('a fraction and a power of ten are meant exactly', () => {
  for (const text of ['1/3', '½', '10^-3']) expect(readNumber(text)).toMatchObject({ digits: 15, half: 0 })
})

test('only a comma that could part thousands is called ambiguous', () => {
  const ambiguous = (text: string) => (readNumber(text) as { ambiguous: boolean }).ambiguous
  expect(['1,234', '−12,345'].map(ambiguous)).toEqual([true, true])
  expect(['0,234', '1.234', '1,23', '1,2345'].map(ambiguous)).toEqual([false, false, false, false])
})

test('every number that a page prints can be typed back, in any of its digits', () => {
  const scripts = ['latn', 'arab', 'arabext', 'deva', 'beng', 'fullwide', 'thai']
  fc.assert(
    fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.constantFrom(...scripts), (x, script) => {
      const text = new Intl.NumberFormat(`en-u-nu-${script}`, {
        maximumFractionDigits: 6,
        useGrouping: false,
      }).format(x)
      expect(value(text)).toBeCloseTo(x, 5)
    }),
    { seed: 6 },
  )
})
