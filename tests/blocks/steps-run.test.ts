import { expect, test } from 'vitest'
import { Run } from '#blocks/steps/run.ts'
import { readNumber, type Typed } from '#drawing/read-number.ts'

const typed = (text: string) => readNumber(text) as Typed
const steps = [
  { path: 'a2', formula: undefined },
  { path: 'error', formula: 'a2 - t' },
  { path: 'delta2', formula: 'error * a2 * (1 - a2)' },
  { path: 'twice', formula: '2 * delta2' },
]
const numbers = { a2: 0.71234, t: 0.7, error: 0.01234, delta2: 0.01234 * 0.71234 * (1 - 0.71234) }

test('a step that follows from rounded earlier answers is accepted', () => {
  const run = new Run(steps, numbers)
  run.own.a2 = typed('0.712')
  // Half a unit of 0.712 is 4 % of the small difference: the exact answer alone would refuse it.
  expect(run.follows(1, 0.012)).toBe(true)
  run.own.error = typed('0.012')
  expect(run.follows(2, 0.012 * 0.712 * 0.288)).toBe(true)
})

test('what does not follow is not accepted', () => {
  const run = new Run(steps, numbers)
  run.own.a2 = typed('0.712')
  expect(run.follows(1, -0.012)).toBe(false)
  expect(run.follows(1, 0.712)).toBe(false)
  expect(run.follows(1, 0.02)).toBe(false)
  run.own.error = typed('0.012')
  expect(run.follows(2, 0.012)).toBe(false)
  expect(run.follows(2, 0.012 * 0.288)).toBe(false)
})

test('a number typed with one digit gives no more room than three digits would', () => {
  const run = new Run([steps[0], { path: 'error', formula: 'a2 - t' }], {
    ...numbers,
    a2: 0.7,
    t: 0.3,
    error: 0.4,
  })
  run.own.a2 = typed('0.7')
  expect(run.follows(1, 0.4)).toBe(true)
  expect(run.follows(1, 0.43)).toBe(false)
})

test('a step without a formula follows from nothing', () => {
  expect(new Run(steps, numbers).follows(0, 0.71234)).toBe(false)
})

test('later answers do not change what an earlier step follows from', () => {
  const run = new Run(steps, numbers)
  run.own.delta2 = typed('99')
  expect(run.follows(1, 0.01234)).toBe(true)
  expect(run.follows(1, 99)).toBe(false)
})

test('a name that a step introduces has the value of its formula', () => {
  const run = new Run(steps, numbers)
  expect(run.exact('twice')).toBeCloseTo(2 * numbers.delta2, 12)
  expect(run.exact('a2')).toBe(numbers.a2)
})

test('numbers are found in the nested form that a figure sends', () => {
  const run = new Run([{ path: 'W1.0.1', formula: undefined }], { W1: [[1, 2]] })
  expect(run.exact('W1.0.1')).toBe(2)
})

test('a foreseen slip is known by its exact numbers, and by the reader’s own', () => {
  const run = new Run(steps, { ...numbers, a2: 0.912, error: 0.212, delta2: 0.212 * 0.912 * 0.088 })
  run.own.a2 = typed('0.912')
  run.own.error = typed('0.21')
  expect(run.is(2, 0.212 * 0.912, 'error * a2')).toBe(true)
  expect(run.is(2, 0.21 * 0.912, 'error * a2')).toBe(true)
  expect(run.is(2, 0.212 * 0.088, 'error * a2')).toBe(false)
})
