import { expect, test } from 'vitest'
import { hash32, seeded } from '#exercise/random.ts'

test('a seed gives the same numbers for ever', () => {
  const random = seeded(231)
  expect([random.number(0, 1), random.integer(1, 6), random.weight(), random.pick(['a', 'b', 'c'])]).toEqual([
    0.962,
    2,
    0.929,
    'b',
  ])
  expect(seeded(231).matrix(2, 3)).toEqual(seeded(231).matrix(2, 3))
  expect(seeded(231).vector(4)).not.toEqual(seeded(232).vector(4))
})

test('a seed of 128 bits gives the same numbers for ever, and each of its words counts', () => {
  const seed = [1, 2, 3, 4]
  expect(seeded(seed).vector(5)).toEqual(seeded(seed).vector(5))
  for (let n = 0; n < 4; n++)
    expect(seeded(seed.with(n, seed[n]! ^ 0x8000)).vector(5)).not.toEqual(seeded(seed).vector(5))
  const units = Array.from(
    { length: 4000 },
    (
      (random = seeded(seed)) =>
      () =>
        random.number(0, 1)
    )(),
  )
  expect(units.reduce((sum, unit) => sum + unit, 0) / units.length).toBeCloseTo(0.5, 1)
})

test('weights are of order 1, of both signs, and can be read', () => {
  const random = seeded(5)
  const weights = Array.from({ length: 500 }, random.weight)
  expect(weights.every(weight => Math.abs(weight) >= 0.3 && Math.abs(weight) <= 1.5)).toBe(true)
  expect(weights.filter(weight => weight > 0).length).toBeGreaterThan(200)
  expect(weights.filter(weight => weight < 0).length).toBeGreaterThan(200)
  expect(weights.every(weight => String(weight).length <= 6)).toBe(true)
})

test('whole numbers reach both ends', () => {
  const random = seeded(6)
  expect(new Set(Array.from({ length: 200 }, () => random.integer(2, 4)))).toEqual(new Set([2, 3, 4]))
})

test('a text that differs in one letter has another hash', () => {
  expect(hash32('return a')).not.toBe(hash32('return b'))
  expect(hash32('')).toBe(0x811c9dc5)
})
