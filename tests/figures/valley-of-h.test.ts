import { describe, expect, test } from 'vitest'
import { powerText } from '#drawing/power-text.ts'
import { numericGradient } from '#engine'
import { cancelled } from '#figures/valley-of-h/digits.ts'
import {
  at,
  errorOf,
  exact,
  fromTheCurve,
  fromTheRounding,
  measured,
  methods,
  sigmoid,
} from '#figures/valley-of-h/methods.ts'
import { frames, plotOf, powerAt } from '#figures/valley-of-h/plotted.ts'
import { inPrecision, moved, samples, sideOf, start, toggled } from '#figures/valley-of-h/valley.ts'

const powers = (from: number, to: number) => Array.from({ length: from - to + 1 }, (_, i) => 10 ** (from - i))

describe('the ways to measure', () => {
  test('are those of the engine, for the three that it has', () => {
    const f = (x: number) => sigmoid(x, 'double')
    for (const h of [0.1, 0.004]) {
      expect(measured('one', h, 'double')).toBeCloseTo(numericGradient(f, at, { method: 'forward', h }), 12)
      expect(measured('two', h, 'double')).toBeCloseTo(numericGradient(f, at, { method: 'central', h }), 12)
      const richardson = numericGradient(f, at, { method: 'richardson', h })
      expect(measured('richardson', h, 'double')).toBeCloseTo(richardson, 11)
    }
  })

  test('get 10 times better for each tenth of h one-sided, 100 times two-sided, 10,000 times by Richardson', () => {
    const better = (method: (typeof methods)[number], h: number) =>
      errorOf(method, h, 'double') / errorOf(method, h / 10, 'double')
    for (const h of [0.01, 0.001]) {
      expect(better('one', h)).toBeCloseTo(10, 0)
      expect(better('two', h) / 100).toBeCloseTo(1, 1)
    }
    expect(better('richardson', 0.1) / 10_000).toBeCloseTo(1, 1)
  })

  test('the complex step subtracts nothing, so no h is too small for it', () => {
    for (const h of powers(-8, -16)) expect(errorOf('complex', h, 'double')).toBeLessThan(1e-15)
    for (const h of powers(-4, -8)) expect(errorOf('complex', h, 'single')).toBeLessThan(3e-7)
  })

  test('in single precision reach four or five digits, near h = 1e-2, and no more', () => {
    const errors = samples('two', 'single').map(({ error }) => error)
    expect(Math.min(...errors)).toBeLessThan(1e-4)
    expect(Math.min(...errors.filter((_, i) => i > 12))).toBeGreaterThan(1e-7)
    expect(errorOf('two', 1e-2, 'single')).toBeLessThan(1e-4)
    expect(errorOf('two', 1e-5, 'single')).toBeGreaterThan(1e-3)
  })
})

describe('the two lines', () => {
  test('meet the measured errors: the curve for large h, the rounding, within its luck, for small', () => {
    for (const h of powers(-2, -4))
      expect(errorOf('one', h, 'double') / fromTheCurve('one', h)).toBeCloseTo(1, 1)
    for (const h of powers(-2, -4))
      expect(errorOf('two', h, 'double') / fromTheCurve('two', h)).toBeCloseTo(1, 1)
    for (const h of powers(-8, -14))
      expect(errorOf('two', h, 'double')).toBeLessThan(4 * fromTheRounding(h, 'double'))
  })

  test('cross near the third root of the precision, two-sided', () => {
    const { low } = { low: -16 }
    const sides = Array.from({ length: 65 }, (_, i) => sideOf('two', 10 ** (low + i / 4), 'double'))
    const crossing = 10 ** (low + sides.indexOf('curve') / 4)
    expect(crossing / Number.EPSILON ** (1 / 3)).toBeGreaterThan(0.3)
    expect(crossing / Number.EPSILON ** (1 / 3)).toBeLessThan(10)
    expect(new Set(sides.slice(sides.indexOf('curve')))).toEqual(new Set(['curve']))
  })

  test('have the second and third derivative that the engine’s nudges find', () => {
    const slopeAt = (x: number) => sigmoid(x, 'double') * (1 - sigmoid(x, 'double'))
    expect(exact.second).toBeCloseTo(numericGradient(slopeAt, at), 8)
    const secondAt = (x: number) => slopeAt(x) * (1 - 2 * sigmoid(x, 'double'))
    expect(exact.third).toBeCloseTo(numericGradient(secondAt, at), 8)
  })
})

describe('the digits', () => {
  test('cancel one more for each tenth of h', () => {
    const left = powers(-1, -12).map(h => cancelled(2, h, 'double').left)
    expect(left).toEqual(left.map((_, i) => left[0] - i))
  })

  test('stand below one another: the difference is what the two rows say', () => {
    for (const sides of [1, 2] as const)
      for (const precision of ['double', 'single'] as const)
        for (const h of powers(-1, -8)) {
          const { above, below, difference } = cancelled(sides, h, precision)
          const [up, down, between] = [above, below, difference].map(({ gone, left }) => gone + left)
          expect(new Set([up.length, down.length, between.length]).size).toBe(1)
          expect(above.gone.length).toBe(difference.gone.length)
          expect(difference.gone).toMatch(/^0?\.?0*$/)
          expect(Number(up) - Number(down)).toBeCloseTo(Number(between), precision === 'double' ? 14 : 6)
        }
  })

  test('are all gone where the nudge is lost in the number', () => {
    expect(cancelled(2, 1e-8, 'single')).toMatchObject({ left: 0, of: 8 })
    expect(cancelled(2, 1e-8, 'single').difference.left).toBe('')
  })
})

describe('the state', () => {
  test('keeps the handle within the range and on its stops', () => {
    expect(moved(start, 3).exponent).toBe(0)
    expect(moved(start, -40).exponent).toBe(-16)
    expect(moved(start, -3.3).exponent).toBe(-3.25)
  })

  test('brings the handle to the end of the range when the other precision has no such nudge', () => {
    expect(inPrecision(moved(start, -12), 'single').exponent).toBe(-8)
  })

  test('never shows nothing, and keeps the order of the ways', () => {
    const all = toggled(toggled(start, 'complex'), 'richardson')
    expect(all.shown).toEqual(methods)
    expect(toggled({ ...start, shown: ['two'] }, 'two').shown).toEqual(['two'])
  })
})

test('the plot stays inside its frame, wherever the handle is', () => {
  for (const size of ['wide', 'narrow'] as const)
    for (const precision of ['double', 'single'] as const)
      for (const exponent of [-16, -7.25, 0]) {
        const valley = moved({ ...start, precision, shown: methods }, exponent)
        const plot = plotOf(valley, size)
        const { width, height } = frames[size]
        const points = [...plot.met.map(({ at }) => at), ...plot.strokes.flatMap(({ marks }) => marks)]
        for (const { x, y } of [...points, ...plot.asymptotes.map(({ label }) => label)]) {
          expect(x).toBeGreaterThanOrEqual(0)
          expect(x).toBeLessThanOrEqual(width)
          expect(y).toBeGreaterThanOrEqual(0)
          expect(y).toBeLessThanOrEqual(height)
        }
        expect(plot.asymptotes.every(({ stroke }) => stroke.includes('L'))).toBe(true)
        expect(powerAt(plot.handle / width, precision, size)).toBeCloseTo(valley.exponent, 1)
      }
})

test('powers of ten are written as such', () => {
  expect(powerText(-12)).toBe('10⁻¹²')
  expect(powerText(0)).toBe('1')
  expect(powerText(-1.75)).toBe('0.0178')
})
