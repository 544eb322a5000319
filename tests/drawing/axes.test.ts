import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rangeOf, roundUp, scaleOf, strokeOf, ticksOf } from '#drawing/axes.ts'

test('a scale leads from a range to the ends of an axis, in either direction', () => {
  const at = scaleOf([-1, 3], [100, 20])
  expect([-1, 1, 3, 4].map(at)).toEqual([100, 60, 20, 0])
})

test('a range has room, also around a single value and around nothing', () => {
  expect(rangeOf([3, -1, 2])).toEqual([-1, 3])
  expect(rangeOf([5])).toEqual([4.5, 5.5])
  expect(rangeOf([0])).toEqual([-1, 1])
  expect(rangeOf([])).toEqual([0, 1])
})

test('ticks are round numbers within the range, two to five of them', () => {
  expect(ticksOf([0, 1])).toEqual([0, 0.25, 0.5, 0.75, 1])
  expect(ticksOf([-0.3, 0.9])).toEqual([0, 0.5])
  expect(ticksOf([-6, 6])).toEqual([-5, 0, 5])
  const value = fc.double({ min: -1e6, max: 1e6, noNaN: true })
  fc.assert(
    fc.property(value, fc.double({ min: 1e-3, max: 1e6, noNaN: true }), (low, size) => {
      const ticks = ticksOf([low, low + size])
      expect(ticks.length).toBeGreaterThanOrEqual(2)
      expect(ticks.length).toBeLessThanOrEqual(5)
      for (const tick of ticks) {
        expect(tick).toBeGreaterThanOrEqual(low - size * 1e-6)
        expect(tick).toBeLessThanOrEqual(low + size * (1 + 1e-6))
      }
    }),
    { seed: 6 },
  )
})

test('the next round number is not smaller and begins as it should', () => {
  expect(roundUp(0.13, [1, 1.5, 2])).toBeCloseTo(0.15, 12)
  expect(roundUp(9.1, [1, 2, 5])).toBe(10)
  expect(roundUp(200, [1, 2, 5])).toBe(200)
})

test('a stroke breaks where a number is missing, and a lone point is a dot', () => {
  const [a, b, c] = [0, 1, 2].map(x => ({ x, y: x / 3 }))
  const gap = { x: 1, y: Number.NaN }
  expect(strokeOf([a, b, c])).toBe('M0 0L1 0.3L2 0.7')
  expect(strokeOf([a, gap, b, c])).toBe('M0 0L0 0M1 0.3L2 0.7')
  expect(strokeOf([a, b, gap, c])).toBe('M0 0L1 0.3M2 0.7L2 0.7')
  expect(strokeOf([gap])).toBe('')
})
