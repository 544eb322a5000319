import { expect, test } from 'vitest'
import { hash32 } from '#exercise/random.ts'
import type { Tensor } from '#exercise/shape.ts'
import { casesOf, sourceCasesOf, tellsApart } from '#grader/cases.ts'
import { distance, isClose } from '#grader/compare.ts'
import { contentVersion } from '#grader/grade.ts'
import { lookOf } from '#grader/precision.ts'
import { exerciseOf } from './helpers/setup.ts'

const vector = (...values: number[]): Tensor => ({ path: '', dims: [values.length], values })

test('the same submission gets the same cases everywhere, another one gets others', async () => {
  const exercise = await exerciseOf('gradient-w2')
  const args = (source: string) => sourceCasesOf(exercise, source).map(one => one.args)
  expect(args('a')).toEqual(args('a'))
  expect(args('a')).not.toEqual(args('b'))
  expect(args('a\r\nb')).toEqual(args('a\nb'))
  expect(casesOf(exercise).map(one => one.args)).toEqual(casesOf(exercise).map(one => one.args))
})

test('a table of answers cannot be steered to cases that it knows: two texts of one 32-bit sum get other cases', async () => {
  const exercise = await exerciseOf('gradient-w2')
  const [one, other] = ['26wu', 'dwfa'].map(tail => `export const gradientW2 = () => table // ${tail}`)
  expect(hash32(one!)).toBe(hash32(other!))
  const args = (source: string) => sourceCasesOf(exercise, source).map(found => found.args)
  expect(args(one!)).not.toEqual(args(other!))
})

test('distance is relative to the largest entry, and nothing is near NaN', () => {
  expect(distance(vector(1, 2.002), vector(1, 2))).toBeCloseTo(1e-3, 9)
  expect(distance(vector(0.001, 2), vector(0, 2))).toBeCloseTo(5e-4, 9)
  for (const strange of [Number.NaN, Infinity, '1' as never, undefined as never])
    expect(isClose(vector(strange, 2), vector(1, 2), 1e9)).toBe(false)
  expect(isClose(vector(1), vector(1, 2), 1e9)).toBe(false)
})

test('where the truth is 0, only 0 is right', () => {
  const noise = vector(3e-12, -1e-11)
  expect(distance(vector(0, 5e-10), noise)).toBe(0)
  expect(distance(vector(0, 2e-9), noise)).toBe(Infinity)
  expect(distance(vector(Number.NaN, 0), noise)).toBe(Infinity)
})

test('a case whose truth is too small to tell is dropped, a structural zero is not', () => {
  expect(tellsApart([vector(0.02, -0.5)])).toBe(true)
  expect(tellsApart([vector(0.02, 0)])).toBe(true)
  expect(tellsApart([vector(0.009, 0.001)])).toBe(false)
  expect(tellsApart([vector(0.5, 0.0004)])).toBe(false)
})

test('a value may be 0 in every entry, where a derivative of nothing but zeros says nothing', () => {
  expect(tellsApart([vector(0, 0)], () => 'value')).toBe(true)
  expect(tellsApart([vector(0, 0.001)], () => 'value')).toBe(false)
  expect(tellsApart([vector(0, 0)], () => 'gradient')).toBe(false)
})

test('the version of an exercise follows what is asked and not how it is said', async () => {
  const exercise = await exerciseOf('gradient-w2')
  const { definition } = exercise
  const changed = (part: object) => contentVersion({ ...exercise, definition: { ...definition, ...part } })
  const version = contentVersion(exercise)
  expect(version).toMatch(/^[0-9a-f]{16}$/)
  expect(changed({ title: 'Another title', lesson: 'elsewhere' })).toBe(version)
  expect(changed({ points: 9 })).not.toBe(version)
  expect(changed({ cases: { ...definition.cases, seed: 1 } })).not.toBe(version)
  expect(changed({ numeric: 'refused' })).not.toBe(version)
})

test('one case that cancels badly does not look like a nudge; all of them do', () => {
  const cell = (caseAt: number, off: number) => ({
    caseAt,
    tensorAt: 0,
    yours: vector(0.1 * (1 + off)),
    truth: vector(0.1),
    reference: vector(0.1),
    kind: 'gradient' as const,
    right: true,
  })
  expect(lookOf([0, 1, 2, 3, 4].map(n => cell(n, n === 2 ? 1e-10 : 0))).kind).toBe('exact')
  expect(lookOf([0, 1, 2, 3, 4].map(n => cell(n, 1e-10 * (n + 1)))).kind).toBe('numeric')
  expect(lookOf([0, 1, 2, 3, 4].map(n => cell(n, 1e-7))).kind).toBe('single')
  expect(lookOf([])).toMatchObject({ kind: 'exact' })
})
