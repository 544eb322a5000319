import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { numbers } from '#content/numbers/losses-and-activations.ts'
import { backward, forward, lossOf, type Network, numericGradient, softmax, type Vector } from '#engine'

const sitting = (name: string) =>
  readFileSync(`content/en/lessons/losses-and-activations/${name}.mdx`, 'utf8').replace(/\s+/g, ' ')
const { wrong, peak, steps, three, back, chain, deep, shut, books } = numbers

describe('who knows the loss', () => {
  test('half the squared error pushes hardest at two thirds, with 4/27, fifteen times as hard as at 0.99', () => {
    expect(peak.a).toBeCloseTo(2 / 3, 4)
    expect(peak.delta).toBeCloseTo(4 / 27, 8)
    expect(Math.round(peak.delta / wrong[99]!.squared.delta)).toBe(15)
  })

  test('a stuck output takes more than a hundred steps, and with the cross-entropy six', () => {
    expect([steps.squared, steps.cross, steps.squaredFar, steps.crossFar]).toEqual([117, 6, 1025, 8])
  })
})

describe('a loss that cancels the slope', () => {
  test('is larger by one over the slope: 4 in the middle, 101 at 0.99', () => {
    for (const { squared, cross, times } of Object.values(wrong))
      expect(cross.delta / squared.delta).toBeCloseTo(times, 8)
    expect(wrong[50]!.times).toBe(4)
    expect(Math.round(wrong[99]!.times)).toBe(101)
  })

  test('has the loss and the error terms of the engine', () => {
    const { z, t, loss, delta } = numbers.pair
    const network: Network = {
      layers: [
        {
          W: [
            [1, 0],
            [0, 1],
          ],
          b: [0, 0],
          activation: 'sigmoid',
        },
      ],
      loss: 'crossEntropy',
    }
    expect(lossOf(network, z, t)).toBeCloseTo(loss, 12)
    expect(backward(network, forward(network, z), t).delta[0]).toEqual(delta)
  })
})

describe('softmax', () => {
  test('has the table that nudging finds, symmetric, with rows that add up to nothing', () => {
    three.table.forEach((row, k) => {
      const nudged = numericGradient((z: Vector) => softmax(z)[k]!, three.z)
      row.forEach((one, j) => {
        expect(one).toBeCloseTo(nudged[j]!, 8)
        expect(one).toBeCloseTo(three.table[j]![k]!, 12)
      })
      expect(three.rows[k]).toBeCloseTo(0, 12)
    })
  })

  test('gives error terms that add up to 0, for any blame and either loss', () => {
    for (const delta of [three.cross.delta, three.squared.delta, back.delta])
      expect(delta.reduce((sum, one) => sum + one, 0)).toBeCloseTo(0, 12)
  })

  test('has the error terms of the lesson: cross-entropy, squared error, and what the diagonal alone would say', () => {
    const rounded = (list: Vector) => list.map(one => one.toFixed(4))
    expect(rounded(three.cross.delta)).toEqual(['0.7054', '-0.7405', '0.0351'])
    expect(rounded(three.squared.delta)).toEqual(['0.2813', '-0.2717', '-0.0095'])
    expect(three.squared.alone[0]! / three.squared.delta[0]!).toBeCloseTo(0.5, 1)
    three.squared.delta.forEach((one, k) => {
      expect(one).toBeCloseTo(three.squared.numeric[k]!, 8)
      expect(Math.abs(one)).toBeLessThan(Math.abs(three.cross.delta[k]!) / 2)
    })
  })

  test('hands a positive blame below average a negative error term', () => {
    expect(back.blame[0]).toBeGreaterThan(0)
    expect(back.blame[0]).toBeLessThan(back.mean)
    expect(back.delta[0]).toBeLessThan(0)
  })
})

test('the two books have the error terms of their own losses', () => {
  expect(books.cross).toBeCloseTo(books.a, 12)
  expect(books.squared).toBeCloseTo(books.a * books.slope, 12)
})

describe('the bend inside', () => {
  test('ten sigmoids at their best leave a millionth, and with the weight 4 far out even less', () => {
    expect(chain.sigmoidBest.left * 1e6).toBeCloseTo(1, 1)
    expect(chain.sigmoidFour.left).toBe(1)
    expect(chain.sigmoidFar.left).toBeLessThan(chain.sigmoidBest.left)
  })

  test('at 3 a tanh is flatter than a sigmoid, which passes less than a tenth', () => {
    const tanh = 1 - Math.tanh(3) ** 2
    const a = 1 / (1 + Math.exp(-3))
    expect(tanh).toBeCloseTo(0.01, 3)
    expect(a * (1 - a)).toBeCloseTo(0.045, 3)
  })

  test('in ten layers sigmoids lose nearly all, tanh and ReLU keep a good part, ReLU only with its own weights', () => {
    expect(deep.sigmoid.left).toBeLessThan(1e-5)
    expect(deep.tanh.left).toBeGreaterThan(0.2)
    expect(deep.relu.left).toBeGreaterThan(0.2)
    expect(deep.reluPlain.left).toBeLessThan(deep.relu.left / 5)
  })

  test('a large learning rate shuts most ReLUs, a small one few more than were shut', () => {
    expect(shut.slow - shut.start).toBeLessThan(shut.units / 10)
    expect(shut.fast).toBeGreaterThan(shut.units * 0.75)
  })
})

test('the program of the first wrong line is wrong in line 6 alone: with a − t there, it is right', () => {
  const text = sitting('one-formula')
  expect(text).toContain('const blame = a.map((ak, k) => -t[k] / ak) // 5')
  const [z, t] = [three.z, three.t]
  const a = softmax(z)
  const blame = a.map((ak, k) => -t[k]! / ak)
  const diagonal = blame.map((bk, k) => bk * a[k]! * (1 - a[k]!))
  const nudged = numericGradient((at: Vector) => -Math.log(softmax(at)[1]!), z)
  expect(diagonal[1]).toBeCloseTo(nudged[1]!, 8)
  expect([diagonal[0], diagonal[2]].map(Math.abs)).toEqual([0, 0])
  for (const [k, ak] of a.entries()) expect(ak - t[k]!).toBeCloseTo(nudged[k]!, 8)
})
