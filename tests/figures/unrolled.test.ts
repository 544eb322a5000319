import { describe, expect, test } from 'vitest'
import { numericGradient, type Vector } from '#engine'
import { frames, plotOf, reachOf } from '#figures/unrolled/plotted.ts'
import {
  examples,
  run,
  start,
  tie,
  type Unrolled,
  weightOf,
  withSteps,
  withWeight,
} from '#figures/unrolled/recurrence.ts'
import { sentencesOf } from '#figures/unrolled/said.ts'
import t from '#figures/unrolled/texts/en.ts'

/** The last state, without a graph. */
const lastState = (example: string, copies: Vector) =>
  copies.reduce(
    (h, w, at) => (example === 'alone' ? w * h : Math.tanh(w * h + (at === 0 ? 1 : 0))),
    example === 'alone' ? 1 : 0,
  )

describe.each(examples)('%s', example => {
  const of = withWeight(withSteps(start(example), 5), 0.9)

  test('gives each copy what a nudge of that copy finds, and the one weight their sum', () => {
    const { parts, sum, h } = run(of)
    const nudged = numericGradient((copies: Vector) => lastState(example, copies), [...of.copies])
    parts.forEach((part, at) => {
      expect(part).toBeCloseTo(nudged[at], 8)
    })
    expect(sum).toBeCloseTo(
      numericGradient((w: number) => lastState(example, Array(5).fill(w)), 0.9),
      8,
    )
    expect(h.at(-1)).toBe(lastState(example, [...of.copies]))
  })
})

test('the weight alone gets T times w to the power of T − 1', () => {
  for (const w of [0.9, 1, 1.1])
    expect(run(withWeight(withSteps(start('alone'), 50), w)).sum / (50 * w ** 49)).toBeCloseTo(1, 10)
})

describe('the state', () => {
  test('moves every copy while they are tied, and one while they are not', () => {
    expect(new Set(withWeight(start('alone'), 1.2).copies)).toEqual(new Set([1.2]))
    const untied = withWeight({ ...tie(start('alone'), false), chosen: 2 }, 1.2)
    expect(untied.copies.slice(0, 4)).toEqual([0.8, 0.8, 1.2, 0.8])
    expect(tie(untied, true).copies).toEqual(Array(8).fill(1.2))
  })

  test('stays within its limits, and keeps a chosen copy that exists', () => {
    expect(weightOf(withWeight(start('alone'), 9))).toBe(1.5)
    expect(withSteps(start('alone'), 400).copies).toHaveLength(50)
    expect(withSteps({ ...start('alone'), chosen: 7 }, 3)).toMatchObject({ chosen: 2 })
  })
})

test('all that is drawn is within the sheet, whatever the weight and the steps', () => {
  for (const size of ['wide', 'narrow'] as const)
    for (const example of examples)
      for (const steps of [2, 8, 23, 50])
        for (const w of [0.2, 0.8, 1, 1.5]) {
          const plot = plotOf(run(withWeight(withSteps(start(example), steps), w)), size)
          const heights = [
            ...plot.bars.flatMap(({ from, to }) => [from, to]),
            ...plot.marks.map(({ y }) => y),
          ]
          for (const y of heights) {
            expect(y).toBeGreaterThanOrEqual(plot.box.top)
            expect(y).toBeLessThanOrEqual(plot.box.bottom)
          }
          expect(plot.columns.at(-1)! + plot.half).toBeLessThanOrEqual(frames[size].width)
        }
})

test('the scale is wide enough for the largest weight, so that only small numbers fall off it', () => {
  for (const steps of [2, 8, 50]) {
    const { parts, blame } = run(withWeight(withSteps(start('alone'), steps), 1.5))
    expect(Math.log10(Math.max(...parts, ...blame))).toBeLessThanOrEqual(reachOf(steps))
  }
})

test('what is said has the numbers of the run', () => {
  const said = (of: Unrolled) => sentencesOf(t, of, run(of)).join(' ')
  const fifty = withWeight(withSteps(start('alone'), 50), 0.9)
  expect(said(fifty)).toContain('give it the derivative 0.2863')
  expect(said({ ...tie(fifty, false), chosen: 3 })).toContain('That of step 4 is 0.005726')
})
