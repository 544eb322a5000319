import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { batchGradients } from '#engine'
import { en } from '#i18n/en.ts'
import { exhibits, museumRooms } from '#screens/museum/exhibits.ts'
import { rightGradient, wrongGradient } from '#screens/museum/gradients.ts'
import { beside, smallNetwork, tolerance } from '#screens/museum/numbers.ts'
import { effectOf, starts, trained, verdictOf, xs } from '#screens/museum/training.ts'

test('has ten to fourteen exhibits, each with words, in rooms that none is missing from', () => {
  expect(exhibits.length).toBeGreaterThanOrEqual(10)
  expect(exhibits.length).toBeLessThanOrEqual(14)
  expect(Object.keys(en.museum.exhibits)).toEqual(exhibits.map(({ id }) => id))
  expect([...new Set(exhibits.map(({ room }) => room))]).toEqual([...museumRooms])
})

describe.each(exhibits)('$id', exhibit => {
  test('is rejected by a nudge, in some part of the gradient', () => {
    const rows = beside(exhibit)
    expect(rows).toHaveLength(4)
    expect(Math.max(...rows.map(({ error }) => error))).toBeGreaterThan(1e3 * tolerance)
  })

  test('has a number for every parameter, none of them out of bounds', () => {
    const network = smallNetwork(exhibit)
    const targets = xs.map(() => Array.from({ length: exhibit.outputs }, (_, k) => 0.2 + 0.3 * k))
    const right = rightGradient(network, xs, targets)
    const wrong = wrongGradient(exhibit)(network, xs, targets)
    const sizes = ({ dW, db }: typeof right) => [dW.map(W => W.map(row => row.length)), db.map(b => b.length)]
    expect(sizes(wrong)).toEqual(sizes(right))
    expect([...wrong.dW.flat(2), ...wrong.db.flat()].every(Number.isFinite)).toBe(true)
  })

  test('names a mistake that its exercise knows, and says so of a source only where it has one', async () => {
    const words = en.museum.exhibits[exhibit.id as keyof typeof en.museum.exhibits]
    expect('met' in words).toBe(exhibit.met !== undefined)
    if (exhibit.from === 'sign') return
    const { exercise, mistake } = exhibit.from
    expect(existsSync(`exercises/${exercise}/mistakes/${mistake}.ts`)).toBe(true)
    expect(readFileSync(`exercises/${exercise}/mistakes.md`, 'utf8')).toContain(`## ${mistake}\n`)
  })
})

test('a mistake that is not there is told with the file that was expected', () => {
  const [first] = exhibits
  const from = { exercise: 'hidden-delta', mistake: 'no-such-mistake' }
  expect(() => wrongGradient({ ...first, from })).toThrow(
    'The exhibit no-slope-at-the-output: expected the program /exercises/hidden-delta/mistakes/no-such-mistake.ts, found none.',
  )
})

test('the right gradient is the engine’s', () => {
  expect(rightGradient).toBe(batchGradients)
})

describe('training', () => {
  const byId = (id: string) => exhibits.find(exhibit => exhibit.id === id)!
  const effect = (id: string) => effectOf(byId(id))

  test('begins with the same loss for the right gradient and for the slip', () => {
    const { right, wrong } = effect('fair-shares')
    expect(wrong[0]).toBe(right[0])
    expect(wrong.at(-1)).toBeGreaterThan(right.at(-1)!)
  })

  test('learns with the right gradient, from every start where hidden units are tanh', () => {
    const { rightLearned, right } = effect('uphill')
    expect(rightLearned).toBe(starts)
    expect(right.at(-1)).toBeLessThan(right[0] / 10)
  })

  test('does better without the slope at the output, and never learns uphill', () => {
    expect(verdictOf(effect('no-slope-at-the-output'))).toBe('better')
    expect(verdictOf(effect('uphill'))).toBe('never')
  })

  test('gives the same curve for the same start', () => {
    const kind = byId('uphill')
    expect(trained(rightGradient, kind, 3)).toEqual(trained(rightGradient, kind, 3))
  })

  test('is summed up by counts and losses, in one word each', () => {
    const base = { right: [], wrong: [], rightLearned: 12, rightLoss: 0.01 }
    const verdict = (wrongLearned: number, wrongLoss: number) =>
      verdictOf({ ...base, wrongLearned, wrongLoss })
    expect(verdict(0, 1)).toBe('never')
    expect(verdict(5, 1)).toBe('seldom')
    expect(verdict(6, 1)).toBe('less')
    expect(verdict(12, 0.02)).toBe('slower')
    expect(verdict(12, 0.019)).toBe('as-well')
    expect(verdict(12, 0.005)).toBe('better')
  })
})

describe('what the words say of numbers', () => {
  const rows = (id: string) => beside(exhibits.find(exhibit => exhibit.id === id)!)
  const errors = (id: string) => Object.fromEntries(rows(id).map(({ part, error }) => [part, error]))

  test('the sum before the bend leaves the first layer alone, and so do slips on the way back the last', () => {
    expect(errors('sum-before-the-bend').hiddenWeights).toBeLessThan(tolerance)
    expect(errors('sum-before-the-bend').outputWeights).toBeGreaterThan(0.01)
    for (const id of ['fair-shares', 'along-the-row', 'updated-too-early', 'only-the-last-line'])
      expect(errors(id).outputWeights).toBeLessThan(tolerance)
  })

  test('uphill is off by 2 everywhere, and a sum over three pairs by two thirds', () => {
    for (const { error } of rows('uphill')) expect(error).toBeCloseTo(2, 6)
    for (const { error } of rows('sum-for-mean')) expect(error).toBeCloseTo(2 / 3, 6)
  })

  test('the sigmoid’s slope between 0 and 1 is between 0.19 and 0.25', () => {
    const slope = (x: number) => 1 / (2 + Math.exp(x) + Math.exp(-x))
    expect([slope(1), slope(0)].map(x => x.toFixed(3))).toEqual(['0.197', '0.250'])
  })
})
