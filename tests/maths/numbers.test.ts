import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatNumber } from '#maths/numbers.ts'
import { numberAt, valAt } from '#maths/path.ts'

describe('formatNumber', () => {
  it('rounds to significant digits and drops what is exact', () => {
    expect(formatNumber(0.574442516811659)).toBe('0.5744')
    expect(formatNumber(0.5)).toBe('0.5')
    expect(formatNumber(1234.56)).toBe('1235')
    expect(formatNumber(0.574442516811659, { digits: 2 })).toBe('0.57')
  })

  it('writes a true minus, and no sign where nothing is left', () => {
    expect(formatNumber(-0.25)).toBe('\u22120.25')
    expect(formatNumber(-0)).toBe('0')
    expect(formatNumber(0)).toBe('0')
  })

  it('puts only negative numbers in parentheses', () => {
    expect(formatNumber(-2, { parenthesised: true })).toBe('(\u22122)')
    expect(formatNumber(2, { parenthesised: true })).toBe('2')
  })

  it('uses powers of ten far from one, with a limit that rounding does not cross', () => {
    expect(formatNumber(0.0000123456)).toBe('1.235 × 10⁻⁵')
    expect(formatNumber(-1234567)).toBe('\u22121.235 × 10⁶')
    expect(formatNumber(0.0001)).toBe('0.0001')
    expect(formatNumber(9.9999e-5)).toBe('1 × 10⁻⁴')
    expect(formatNumber(999999, { digits: 6 })).toBe('999999')
  })

  it('writes a fixed count of decimals, or only those that are needed', () => {
    expect(formatNumber(0.5, { decimals: 4 })).toBe('0.5000')
    expect(formatNumber(-0.12345, { decimals: 4 })).toBe('\u22120.1235')
    expect(formatNumber(-0.00001, { decimals: 4 })).toBe('0.0000')
    expect(formatNumber(0.5, { decimals: 4, trimmed: true })).toBe('0.5')
    expect(formatNumber(10, { decimals: 0, trimmed: true })).toBe('10')
    expect(formatNumber(-0.004, { decimals: 2, trimmed: true })).toBe('0')
    expect(formatNumber(0.5, { decimals: 2, locale: 'fa' })).toBe('۰٫۵۰')
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.nat(6), (x, decimals) => {
        const text = formatNumber(x, { decimals })
        expect(text.replace('\u2212', '')).toBe(Math.abs(x).toFixed(decimals))
        expect(text.startsWith('\u2212')).toBe(x < 0 && Number(x.toFixed(decimals)) !== 0)
      }),
      { seed: 41 },
    )
  })

  it('hides nothing that is not finite', () => {
    expect(formatNumber(Number.NaN)).toBe('NaN')
    expect(formatNumber(Number.POSITIVE_INFINITY)).toBe('∞')
    expect(formatNumber(Number.NEGATIVE_INFINITY)).toBe('\u2212∞')
  })

  it('follows the language: its decimal sign, and in prose its digits', () => {
    expect(formatNumber(0.5, { locale: 'de' })).toBe('0,5')
    expect(formatNumber(0.5, { locale: 'fa' })).toBe('۰٫۵')
    expect(formatNumber(-0.5, { locale: 'fa', inMaths: true })).toMatch(/^\u22120[.٫]5$/)
  })
})

describe('numberAt', () => {
  const numbers = { h: [0.5, 0.6], W1: [[1, 2]], net: { loss: 0.29 }, bad: Number.NaN }

  it('walks names and positions', () => {
    expect(numberAt(numbers, 'h.1')).toEqual({ value: 0.6 })
    expect(numberAt(numbers, 'W1.0.1')).toEqual({ value: 2 })
    expect(numberAt(numbers, 'net.loss')).toEqual({ value: 0.29 })
  })

  it('says what is there instead', () => {
    const problem = (path: string) => (numberAt(numbers, path) as { problem: string }).problem
    expect(problem('net.los')).toContain('did you mean "net.loss"?')
    expect(problem('h.2')).toContain('a list of 2, counted from 0')
    expect(problem('h.length')).toContain('a list of 2')
    expect(problem('h')).toContain('name one, as h.0')
    expect(problem('h.0.1')).toContain('is a number and has no part')
    expect(problem('bad')).toContain('is NaN; expected a finite one')
    expect(problem('constructor')).toContain('there are h, W1, net, bad')
    expect(problem('')).toContain('there is no ""')
  })

  it('throws for the tag, with its place', () => {
    expect(valAt(numbers, 'h.0', 'a.mdx:4')).toBe(0.5)
    expect(() => valAt(numbers, 'q.0', 'a.mdx:4')).toThrow(/^a\.mdx:4: <Val of="q\.0"\/>: there is no "q"/)
    expect(() => valAt(undefined, 'h.0', 'a.mdx:4')).toThrow(/content\/numbers\/<slug>\.ts/)
  })
})
