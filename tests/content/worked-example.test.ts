import { describe, expect, test } from 'vitest'
import { compute } from '#blocks/number/formula.ts'
import { judge } from '#blocks/number/judge.ts'
import { Run } from '#blocks/steps/run.ts'
import { numbers } from '#content/numbers/worked-example.ts'
import { readNumber, type Typed } from '#drawing/read-number.ts'
import { backward, forward, lossOf, type Network, numericGradient } from '#engine'
import { computeNumbers, type Numbers, networkOf } from '#figures/two-three-one/numbers.ts'
import { randomParameters } from '#figures/two-three-one/random-parameters.ts'
import { lessonFile } from '#integrations/lessons/lesson-file.ts'
import { lookup } from '#maths/lookup.ts'
import { askedIn, checkpointsOf, isLive, sittingsOf } from './live-checkpoints.ts'

const slug = 'worked-example'
/** What *New numbers* may draw: the figure's own draws, by their seeds. */
const draws = Array.from({ length: 200 }, (_, draw) => computeNumbers(randomParameters(draw + 1)))
const live = checkpointsOf(slug).filter(checkpoint => isLive(checkpoint, numbers))

/** A number as somebody types it who keeps four decimals. */
const fourDecimals = (value: number) => value.toFixed(4)

describe.each(live.filter(({ tag }) => tag === 'Ask'))('<Ask> $id', checkpoint => {
  test('takes the right answer with four decimals, for 200 new numbers', () => {
    const [{ formula }] = askedIn(checkpoint) as [{ formula: string }]
    for (const n of [numbers, ...draws]) {
      const right = compute(formula, name => lookup(n, name))
      const verdict = judge(readNumber(fourDecimals(right)) as Typed, right)
      expect({ right, verdict }).toMatchObject({ verdict: 'right' })
    }
  })
})

describe.each(live.filter(({ tag }) => tag === 'Steps'))('<Steps> $id', checkpoint => {
  const steps = askedIn(checkpoint).map(({ path, formula }) => ({ path: path!, formula }))

  test('has formulas that give the numbers of their paths, for 200 new numbers', () => {
    for (const n of [numbers, ...draws]) {
      const run = new Run(steps, n)
      for (const { path, formula } of steps) {
        const right = run.exact(path)
        expect(Number.isFinite(right), path).toBe(true)
        if (formula) expect(compute(formula, name => run.exact(name))).toBeCloseTo(right, 9)
      }
    }
  })

  test('takes every answer computed from earlier ones that were kept with four decimals', () => {
    for (const n of [numbers, ...draws]) {
      const run = new Run(steps, n)
      steps.forEach(({ path, formula }, step) => {
        const own = (name: string) => (Object.hasOwn(run.own, name) ? run.own[name]!.value : run.exact(name))
        const typed = readNumber(fourDecimals(formula ? compute(formula, own) : run.exact(path))) as Typed
        const right = judge(typed, run.exact(path)) === 'right' || run.follows(step, typed.value)
        expect({ path, typed: typed.value, exact: run.exact(path), right }).toMatchObject({ right: true })
        run.own[path] = typed
      })
    }
  })
})

/**
 * What the lesson says of signs and sizes beside numbers that can be redrawn: how the sentence begins or goes on,
 * why it is always true, and, where it is about these numbers, what holds for every draw.
 */
const alwaysTrue: { says: string; why: string; holds: (n: Numbers) => boolean }[] = [
  {
    says: 'The sign is right, but the number is at least four times too large',
    why: 'the slope of a sigmoid is above zero and never more than a quarter',
    holds: n => (n.error * n.a1[0]!) / n.dW2[0]! >= 4,
  },
  {
    says: 'The derivative points to where the loss grows: step the other way.',
    why: 'that is what a derivative is',
    holds: n =>
      [...n.dW2, n.db2, ...n.dW1.flat(), ...n.delta1].every((slope, at) => {
        const moved = [...n.step.W2, n.step.b2, ...n.step.W1.flat(), ...n.step.b1][at]!
        return Math.sign(moved) === -Math.sign(slope)
      }),
  },
]

test('every sentence that the build lets stand as always true is proved here, and none is proved in vain', () => {
  expect(lessonFile('.', 'en', slug)!.alwaysTrue).toEqual(alwaysTrue.map(({ says }) => says))
  const text = sittingsOf(slug)
    .map(({ source }) => source)
    .join(' ')
  for (const { says } of alwaysTrue) expect(text).toContain(says)
})

test.each(alwaysTrue)('always true: $says ($why)', ({ holds }) => {
  for (const n of [numbers, ...draws]) expect(holds(n)).toBe(true)
})

test('an answer among options does not depend on numbers that can be redrawn', () => {
  const choices = live.filter(({ tag }) => tag === 'Choice' || tag === 'Order')
  expect(choices.map(({ id }) => id)).toEqual([])
})

describe('what is said in words of numbers that stay', () => {
  test('the cell’s output is below its target, and its slope below zero', () => {
    expect(numbers.a2.toFixed(2)).toBe('0.37')
    expect(numbers.t).toBe(0.9)
    expect(numbers.dW2[0]).toBeLessThan(0)
  })

  test('the guess about an output of its own comes to −0.85, and the slopes at 0.5 and 0.95 are as said', () => {
    expect((1 - 2 - 1.5) / 2 + 0.4).toBeCloseTo(-0.85, 12)
    expect(0.5 * 0.5).toBe(0.25)
    expect(0.95 * 0.05).toBeLessThan(1 / 20)
  })

  test('the tempting rule is about 2 to 5.5 per cent off, and only in the first layer', () => {
    const { x, t, alpha } = numbers
    const mixed = networkOf(numbers)
    const trace = forward(mixed, x)
    const { dW } = backward(mixed, trace, [t])
    mixed.layers[1]!.W[0] = mixed.layers[1]!.W[0]!.map((w, j) => w - alpha * dW[1]![0]![j]!)
    const tempting = backward(mixed, trace, [t])
    expect(tempting.dW[1]).toEqual(dW[1])
    const off = tempting.dW[0]!.flatMap((row, j) =>
      row.map((slope, i) => 100 * Math.abs(slope / dW[0]![j]![i]! - 1)),
    )
    expect(Math.min(...off).toFixed(0)).toBe('2')
    expect(Math.max(...off).toFixed(1)).toBe('5.5')
  })
})

describe('the published example', () => {
  const x = [0.05, 0.1]
  const target = [0.01, 0.99]
  const alpha = 0.5
  const published = (): Network => ({
    layers: [
      {
        W: [
          [0.15, 0.2],
          [0.25, 0.3],
        ],
        b: [0.35, 0.35],
        activation: 'sigmoid',
      },
      {
        W: [
          [0.4, 0.45],
          [0.5, 0.55],
        ],
        b: [0.6, 0.6],
        activation: 'sigmoid',
      },
    ],
    loss: 'halfSquaredError',
  })
  const less = (W: number[][], dW: number[][]) => W.map((row, j) => row.map((w, i) => w - alpha * dW[j]![i]!))
  /** The loss after a step of the second layer, then one of the first, whose gradient is taken in between. */
  const lossAfter = (between: (network: Network) => number[][], biases = false) => {
    const network = published()
    const old = backward(network, forward(network, x), target)
    network.layers[1]!.W = less(network.layers[1]!.W, old.dW[1]!)
    network.layers[0]!.W = less(network.layers[0]!.W, between(network))
    if (biases)
      network.layers.forEach((layer, l) => {
        layer.b = layer.b.map((b, j) => b - alpha * old.db[l]![j]!)
      })
    return lossOf(network, x, target)
  }
  const trace = forward(published(), x)
  const { dW } = backward(published(), trace, target)
  const right = lossAfter(() => dW[0]!)
  const slip = lossAfter(network => backward(network, trace, target).dW[0]!)

  test('has a loss of 0.291027774 after one step, and the published 0.291027924 comes through new weights', () => {
    expect(right.toFixed(9)).toBe('0.291027774')
    expect(slip.toFixed(9)).toBe('0.291027924')
    expect((slip - right).toFixed(8)).toBe('0.00000015')
  })

  test('gives other numbers with the other changes that the lesson offers', () => {
    const biases = lossAfter(() => dW[0]!, true)
    expect(biases).toBeLessThan(right)
    expect(biases.toFixed(2)).not.toBe(right.toFixed(2))
    expect(Math.floor(biases * 10)).toBe(Math.floor(right * 10))
    const again = lossAfter(network => backward(network, forward(network, x), target).dW[0]!)
    expect(again.toFixed(9)).not.toBe(slip.toFixed(9))
    expect(again.toFixed(9)).not.toBe(right.toFixed(9))
    const first = published()
    const measured = numericGradient(W => {
      first.layers[0]!.W = W
      return lossOf(first, x, target)
    }, published().layers[0]!.W)
    expect(lossAfter(() => measured).toFixed(9)).toBe(right.toFixed(9))
  })
})
