import { describe, expect, it } from 'vitest'
import { numbers, parameters } from '#content/numbers/worked-example.ts'
import { lossOf, numericGradient } from '#engine'
import { initial, reduce, setNumber } from '#figures/two-three-one/example-state.ts'
import { computeNumbers, networkOf, type Parameters } from '#figures/two-three-one/numbers.ts'
import { isPleasant, randomParameters } from '#figures/two-three-one/random-parameters.ts'
import { sentenceOf } from '#figures/two-three-one/sentence.ts'
import { isThere, lightOf, parts, stepNames } from '#figures/two-three-one/steps.ts'
import texts from '#figures/two-three-one/texts/en.ts'
import { type Numbers, numberAt } from '#maths/path.ts'

const loss = (p: Parameters) => lossOf(networkOf(p), p.x, [p.t])

describe('the numbers of the worked example', () => {
  it('have the gradients that nudging every weight and bias gives', () => {
    for (const p of [parameters, randomParameters(1), randomParameters(2)]) {
      const n = computeNumbers(p)
      const { W1, b1, W2, b2 } = p
      const nudged = numericGradient(weights => loss({ ...p, ...weights }), { W1, b1, W2, b2 })
      for (const [k, g] of n.dW1.flat().entries()) expect(g).toBeCloseTo(nudged.W1.flat()[k], 8)
      for (const [k, g] of n.db1.entries()) expect(g).toBeCloseTo(nudged.b1[k], 8)
      for (const [k, g] of n.dW2.entries()) expect(g).toBeCloseTo(nudged.W2[k], 8)
      expect(n.db2).toBeCloseTo(nudged.b2, 8)
    }
  })

  it('agree with each other as the lesson writes them down', () => {
    const n = numbers
    expect(n.E).toBeCloseTo(0.5 * (n.a2 - n.t) ** 2, 12)
    expect(n.delta2).toBeCloseTo(n.error * n.slope2, 12)
    for (const [j, d] of n.delta1.entries()) expect(d).toBeCloseTo(n.back1[j] * n.slope1[j], 12)
    expect(n.new.W2[1]).toBeCloseTo(n.W2[1] + n.step.W2[1], 12)
    expect(n.step.W1[2][0]).toBeCloseTo(-n.alpha * n.dW1[2][0], 12)
    expect(n.new.E).toBeCloseTo(loss({ ...n, ...n.new }), 12)
    expect(n.new.E).toBeLessThan(n.E)
  })

  it('hold the lecture’s own case: linear output, no biases', () => {
    const { linear, x, W1, W2, t } = numbers
    const h = W1.map(row => 1 / (1 + Math.exp(-(row[0] * x[0] + row[1] * x[1]))))
    expect(linear.y).toBeCloseTo(
      h.reduce((sum, a, j) => sum + a * W2[j], 0),
      12,
    )
    expect(linear.delta2).toBeCloseTo(linear.y - t, 12)
  })

  it('are pleasant, and leave the parameters alone', () => {
    const before = structuredClone(parameters)
    expect(isPleasant(computeNumbers(parameters))).toBe(true)
    expect(parameters).toEqual(before)
  })

  it('are found by the paths that lessons use', () => {
    const at = (path: string) => numberAt(numbers as object as Numbers, path)
    expect(at('W1.2.0')).toEqual({ value: 0.9 })
    expect(at('h.0')).toEqual({ value: numbers.a1[0] })
    expect(at('new.W2.1')).toEqual({ value: numbers.new.W2[1] })
    expect(at('W1.9.0')).toHaveProperty('problem')
  })
})

describe('random restarts', () => {
  it('are the same for the same draw, differ otherwise, and are always pleasant', () => {
    expect(randomParameters(3)).toEqual(randomParameters(3))
    const seen = new Set<string>()
    for (let draw = 1; draw <= 60; draw++) {
      const p = randomParameters(draw)
      expect(isPleasant(computeNumbers(p))).toBe(true)
      seen.add(JSON.stringify(p))
    }
    expect(seen.size).toBe(60)
  })
})

describe('the state', () => {
  it('undoes every kind of change, one at a time', () => {
    const start = initial(parameters)
    const edited = reduce(start, { type: 'set', path: 'W1.2.0', value: -3 })
    expect(edited.parameters.W1[2][0]).toBe(-3)
    expect(start.parameters.W1[2][0]).toBe(0.9)
    const drawn = reduce(edited, { type: 'random' })
    const kept = reduce(drawn, { type: 'keep', numbers: computeNumbers(drawn.parameters) })
    expect(kept.parameters.W2).not.toEqual(drawn.parameters.W2)
    const back = [1, 2, 3].reduce(state => reduce(state, { type: 'undo' }), kept)
    expect(back.parameters).toEqual(parameters)
    expect(reduce(back, { type: 'undo' })).toBe(back)
  })

  it('takes back a typed number as a whole, not digit by digit', () => {
    const typed = [-2, -2.5, -2.55].reduce(
      (state, value) => reduce(state, { type: 'set', path: 'b2', value }),
      initial(parameters),
    )
    const other = reduce(typed, { type: 'set', path: 't', value: 0.3 })
    expect(other.past).toHaveLength(2)
    expect(reduce(other, { type: 'undo' }).parameters.b2).toBe(-2.55)
    expect(reduce(reduce(other, { type: 'undo' }), { type: 'undo' }).parameters).toEqual(parameters)
  })

  it('gives new numbers each time, also after an undo', () => {
    const one = reduce(initial(parameters), { type: 'random' })
    const two = reduce(reduce(one, { type: 'undo' }), { type: 'random' })
    expect(two.parameters).not.toEqual(one.parameters)
  })

  it('changes one number by its path', () => {
    expect(setNumber(parameters, 'b2', 7).b2).toBe(7)
    expect(setNumber(parameters, 'x.1', 7).x).toEqual([parameters.x[0], 7])
  })
})

describe('the steps', () => {
  it('light only edges that exist, and every step but the first lights something', () => {
    for (let step = 1; step < stepNames.length; step++) {
      const { units, edges } = lightOf(step)
      expect(units.length + edges.length).toBeGreaterThan(0)
      for (const { from, to } of edges) expect(to[0] - from[0]).toBe(1)
    }
    expect(lightOf(0).units).toEqual([])
  })

  it('show a number from the step that computes it', () => {
    expect(isThere('delta2', 5)).toBe(false)
    expect(isThere('delta2', 6)).toBe(true)
  })

  it('have stretches that meet', () => {
    expect(parts.forward[1]).toBe(parts.backward[0])
    expect(parts.backward[1]).toBe(parts.update[0])
    expect(parts.update[1]).toBe(stepNames.length - 1)
  })

  it('each have a text, whose placeholders are all filled', () => {
    for (let step = 0; step < stepNames.length; step++) {
      const { key, values } = sentenceOf(numbers, step)
      const text = texts.steps[key]
      for (const [, name] of text.matchAll(/\{(\w+)\}/g)) expect(values).toHaveProperty(name)
    }
  })

  it('write down sums whose last number is what the engine computed', () => {
    expect(sentenceOf(numbers, 1).lines).toEqual([
      'z₁ = 1.4 · 0.5 + 0.6 · (−0.8) + 0.2 = 0.42',
      'a₁ = σ(0.42) = 0.6035',
    ])
    expect(sentenceOf(numbers, 6).lines[1]).toBe('δ = (−0.5346) · 0.2319 = −0.124')
  })

  it('say so when the step made the loss larger', () => {
    const wild = computeNumbers({ ...parameters, alpha: -5 })
    expect(sentenceOf(wild, 13).key).toBe('afterWorse')
    expect(sentenceOf(numbers, 13).key).toBe('after')
  })
})
