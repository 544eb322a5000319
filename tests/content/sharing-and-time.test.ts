import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { backThrough, convolve, numbers } from '#content/numbers/sharing-and-time.ts'
import { run, start, weights, withSteps, withWeight } from '#figures/unrolled/recurrence.ts'

const sitting = (name: string) =>
  readFileSync(`content/en/lessons/sharing-and-time/${name}.mdx`, 'utf8').replace(/\s+/g, ' ')

describe('one weight, two places', () => {
  const { twice } = numbers

  test('the copies get .3718 and .2412, together .6130, and so says the nudge', () => {
    expect([twice.outer, twice.inner, twice.sum].map(x => x.toFixed(4))).toEqual([
      '0.3718',
      '0.2412',
      '0.6130',
    ])
    expect(twice.nudged.toFixed(4)).toBe('0.6130')
    expect(twice.outerNudged).toBeCloseTo(twice.outer, 8)
    expect(twice.innerNudged).toBeCloseTo(twice.inner, 8)
  })

  test('the cell has the numbers of the page', () => {
    expect(sitting('index')).toContain(`const x = ${twice.x}`)
    expect(sitting('index')).toContain(`value(${twice.w})`)
  })
})

describe('a kernel', () => {
  const { edges, picture, kernel, counts } = numbers

  test('is silent where nothing changes, and says which way it changes elsewhere', () => {
    expect(edges.z).toEqual([0, 0, 1, 0, 0, -1, 0])
    expect(new Set(edges.rampZ)).toEqual(new Set([1]))
  })

  test('sees edges across it and none along it, except where two edges meet', () => {
    expect(picture.Z).toEqual([
      [0, 2, 0, 0],
      [0, 2, 0, 0],
      [0, 1, 0, 0],
    ])
    expect(picture.ZLevel.slice(0, 2).flat()).toEqual(Array(8).fill(0))
    expect(picture.ZLevel[2][3]).toBe(-2)
  })

  test('gets what the nudge finds, and two readers of the second input cancel', () => {
    expect(kernel.dk).toEqual([4, -4.5])
    expect(kernel.dx).toEqual([2, 0, -4.5, 2])
    expect(kernel.db).toBe(-0.5)
    const close = (of: number[], nudged: number[]) => of.every((one, i) => Math.abs(one - nudged[i]) < 1e-8)
    expect(close(kernel.dk, kernel.nudged.dk)).toBe(true)
    expect(close(kernel.dx, kernel.nudged.dx)).toBe(true)
    expect(kernel.uses.map(row => row.reduce((sum, use) => sum + use))).toEqual(kernel.dk)
  })

  test('takes nine weights where half a million would be needed', () => {
    expect(counts.everyLine).toBe(529_984)
    expect([counts.across, counts.kernel, 32 * counts.kernel]).toEqual([26, 9, 288])
  })

  test('blurs and sharpens without making a flat picture brighter', () => {
    const flat = [1, 1, 1, 1]
    for (const k of [
      [0.25, 0.5, 0.25],
      [-1, 3, -1],
    ])
      expect(convolve(flat, k)).toEqual([1, 1])
  })
})

describe('through time', () => {
  const { three, pulse } = numbers

  test('three steps back give what nudges find', () => {
    for (const name of ['dw', 'du', 'db', 'dh0'] as const)
      expect(three[name]).toBeCloseTo(three.nudged[name], 8)
  })

  test('the cell has the numbers of the pencil', () => {
    const cell = sitting('back-through-time')
    const { w, u, b, h0, xs, t } = three
    expect(cell).toContain(`[value(${w}), value(${u}), value(${b})] const h0 = value(${h0})`)
    expect(cell).toContain(`[${xs.join(', ')}]`)
    expect(cell).toContain(`h.sub(${t})`)
  })

  test('the middle step adds most, and the last has the largest error term', () => {
    const parts = three.steps.map(({ dw }) => dw)
    expect(parts.indexOf(Math.max(...parts))).toBe(1)
    const deltas = three.steps.map(({ delta }) => delta)
    expect(deltas.indexOf(Math.max(...deltas))).toBe(2)
  })

  test('a pulse fades faster than the weight, and in the end as fast', () => {
    const ratios = pulse.h.slice(2).map((h, n) => h / pulse.h[n + 1])
    expect(ratios).toEqual(ratios.toSorted((one, other) => one - other))
    expect(ratios[0]).toBeLessThan(0.75)
    expect(ratios.at(-1)).toBeLessThan(pulse.w)
  })

  test('the first of five steps adds nothing, and a walk of four gives the input’s weight nothing', () => {
    expect(pulse.parts.map(part => part.toFixed(4))).toEqual([
      '0.0000',
      '0.1932',
      '0.2446',
      '0.2767',
      '0.2969',
    ])
    expect(pulse.parts[0]).toBe(0)
    expect(pulse.dw.toFixed(4)).toBe('1.0113')
    expect(
      backThrough(pulse, 1)
        .steps.slice(1)
        .every(({ du }) => du === 0),
    ).toBe(true)
    expect(pulse.du).toBeGreaterThan(0.05)
    expect(Math.round(pulse.share)).toBe(57)
  })
})

describe('to the power of T', () => {
  const { powers, clip, memory } = numbers

  test('fifty steps give .286, 50 and 5,336: 18,636 times apart', () => {
    expect(powers.below.dw.toFixed(3)).toBe('0.286')
    expect(powers.one.dw).toBe(50)
    expect(Math.round(powers.above.dw)).toBe(5336)
    expect(Math.round(powers.ratio)).toBe(18_636)
  })

  test('a weight of 1 does not keep the blame when there is a bend, as the figure shows', () => {
    const { blame } = run(withWeight(withSteps(start('tanh'), powers.steps), 1))
    expect(blame[0]).toBeCloseTo(powers.bentBlame, 12)
    expect(powers.bentBlame).toBeLessThan(0.05)
  })

  test('with a bend, no weight of the figure makes the blame explode', () => {
    for (let w = weights.low; w <= weights.high; w += 0.05) {
      const { blame } = run(withWeight(withSteps(start('tanh'), powers.steps), w))
      expect(Math.max(...blame.slice(0, -1))).toBeLessThan(1)
    }
  })

  test('the figure’s own weight, moved in one copy, moves every other bar by one factor', () => {
    const tied = start('alone')
    const moved = { ...tied, tied: false, copies: tied.copies.with(3, 1.2) }
    const ratios = run(moved).parts.map((part, at) => part / run(tied).parts[at])
    expect(ratios.map(ratio => ratio.toFixed(6))).toEqual(
      ratios.map((_, at) => (at === 3 ? '1.000000' : '1.500000')),
    )
  })

  test('clipping keeps the direction, and cutting each entry does not', () => {
    expect(clip.clipped[0] / clip.clipped[1]).toBeCloseTo(clip.gradient[0] / clip.gradient[1], 12)
    expect(Math.hypot(...clip.clipped)).toBeCloseTo(clip.limit, 12)
    expect(clip.cut[0] / clip.cut[1]).not.toBeCloseTo(clip.gradient[0] / clip.gradient[1], 1)
  })

  test('a walk back remembers four times as much as there are weights, or every 32nd state', () => {
    expect(memory.states / memory.weights).toBeCloseTo(4, 0)
    expect([memory.segments, memory.kept]).toEqual([32, 64])
  })
})

describe('until it settles', () => {
  const { settled } = numbers

  test('one more step than the page counts changes the state by less than a millionth', () => {
    const { w, x, count, states } = settled
    const next = Math.tanh(w * states[count] + x)
    expect(Math.abs(next - states[count])).toBeLessThan(1e-6)
    expect(Math.abs(states[count] - states[count - 1])).toBeGreaterThan(1e-6)
  })

  test('the state at rest comes out as it went in', () => {
    expect(Math.tanh(settled.w * settled.h + settled.x)).toBeCloseTo(settled.h, 12)
  })

  test('the formula, the rounds and a nudge agree, and so does a long walk through time', () => {
    expect(settled.dw).toBeCloseTo(settled.nudged, 8)
    expect(settled.delta.at(-1)).toBeCloseTo(settled.deltaRest, 12)
    expect(settled.unrolled.thirty).toBeCloseTo(settled.dw, 8)
    expect(Math.abs(settled.unrolled.three - settled.dw)).toBeGreaterThan(0.05)
  })

  test('with another weight two states take turns for ever', () => {
    const [one, other] = settled.restless
    expect(Math.tanh(-2.5 * one + settled.x)).toBeCloseTo(other, 10)
    expect(Math.tanh(-2.5 * other + settled.x)).toBeCloseTo(one, 10)
    expect(Math.abs(one - other)).toBeGreaterThan(1)
  })
})
