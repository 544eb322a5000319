import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawNumbers, readDraw } from '#blocks/number/draw.ts'
import { compute } from '#blocks/number/formula.ts'
import { matches } from '#blocks/number/judge.ts'

const question = {
  draw: readDraw('error -0.9..0.9 by 0.1; weight -3..3 by 0.5'),
  answer: 'error * weight',
  slips: ['error + weight', 'error'],
}

test('the same seed draws the same numbers, and seeds draw different ones', () => {
  expect(drawNumbers(question, 7)).toEqual(drawNumbers(question, 7))
  const all = Array.from({ length: 50 }, (_, seed) => JSON.stringify(drawNumbers(question, seed)))
  expect(new Set(all).size).toBeGreaterThan(40)
})

test('each draw is within its range, on its grid, not zero, and no slip passes as right', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), seed => {
      const numbers = drawNumbers(question, seed)!
      for (const { name, low, high, by } of question.draw) {
        const number = numbers[name]!
        expect(number).toBeGreaterThanOrEqual(low)
        expect(number).toBeLessThanOrEqual(high)
        expect(number).not.toBe(0)
        expect(Math.abs(number / by - Math.round(number / by))).toBeLessThan(1e-9)
        expect(String(number).length).toBeLessThan(6)
      }
      const value = (formula: string) => compute(formula, name => numbers[name]!)
      for (const slip of question.slips) expect(matches(value(slip), value(question.answer))).toBe(false)
    }),
  )
})

test('where no draw is fair, there is none', () => {
  expect(drawNumbers({ ...question, slips: ['weight * error'] }, 1)).toBeUndefined()
})

test.each([
  ['weight', /cannot read “weight”; expected a name and a range/],
  ['w 1..1 by 1', /w: expected a range with room for two numbers/],
  ['w 1..3 by 1; w 1..3 by 1', /w is drawn twice/],
])('“%s” is refused', (text, message) => {
  expect(() => readDraw(text)).toThrow(message)
})
