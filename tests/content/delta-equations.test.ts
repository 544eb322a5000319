import { expect, test } from 'vitest'
import { layers, numbers } from '#content/numbers/delta-equations.ts'
import {
  backward,
  forward,
  type LossName,
  lossOf,
  type Network,
  numericGradient,
  randomNetwork,
} from '#engine'

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z))
const slope = (a: number) => a * (1 - a)

/** A network of 2, 3, 4 and 3 units, forward and backward. */
function walked(loss: LossName, last: 'softmax' | 'identity' | 'sigmoid', target: number[]) {
  const network = randomNetwork([2, 3, 4, 3], { seed: 3, loss, activations: ['sigmoid', 'sigmoid', last] })
  const x = [0.4, -1.1]
  const trace = forward(network, x)
  return { network, x, trace, ...backward(network, trace, target) }
}

test('the chain of four has the activations and error terms that one finds with a pencil', () => {
  const { a, delta, blame, dw } = numbers.chain
  const rounded = (all: number[], digits: number) => all.map(one => Number(one.toPrecision(digits)))
  expect(rounded(a, 4)).toEqual([0.7311, 0.3551, 0.7331])
  expect(rounded(delta, 4)).toEqual([0.007056, -0.02392, -0.05223])
  expect(blame[0]! * slope(a[0]!)).toBeCloseTo(delta[0]!, 12)
  expect(blame[1]! * slope(a[1]!)).toBeCloseTo(delta[1]!, 12)
  expect(dw[1]).toBeCloseTo(delta[1]! * a[0]!, 12)
})

test('blame times slope is the error term of every hidden unit of the pencil’s network', () => {
  const { blame, a1, delta1 } = numbers
  for (const [j, one] of blame.entries()) expect(one * slope(a1[j]!)).toBeCloseTo(delta1[j]!, 12)
})

test('equations (1), (2) and (4) hold for any loss, and (3) is that of the squared error', () => {
  const squared = walked('halfSquaredError', 'sigmoid', [1, 0, 0])
  const cross = walked('crossEntropy', 'softmax', [0.7, 0.2, 0.1])
  for (const { network, trace, delta, dW, db } of [squared, cross])
    for (let l = 1; l <= 3; l++) {
      expect(db[l - 1]).toEqual(delta[l - 1])
      dW[l - 1]!.forEach((row, j) => {
        row.forEach((one, i) => {
          expect(one).toBeCloseTo(delta[l - 1]![j]! * trace.a[l - 1]![i]!, 12)
        })
        if (l === 3) return
        const blame = delta[l]!.reduce((sum, d, k) => sum + d * network.layers[l]!.W[k]![j]!, 0)
        expect(delta[l - 1]![j]).toBeCloseTo(blame * slope(trace.a[l]![j]!), 12)
      })
    }
  const third = (of: typeof squared, target: number[]) =>
    of.trace.a[3]!.map((a, k) => (a - target[k]!) * slope(a))
  third(squared, [1, 0, 0]).forEach((one, k) => {
    expect(squared.delta[2]![k]).toBeCloseTo(one, 12)
  })
  third(cross, [0.7, 0.2, 0.1]).forEach((one, k) => {
    expect(cross.delta[2]![k]).not.toBeCloseTo(one, 3)
  })
})

test('the error term is output minus target for a linear output with the squared error, and for softmax with the cross-entropy', () => {
  for (const { trace, delta } of [
    walked('halfSquaredError', 'identity', [0.7, 0.2, 0.1]),
    walked('crossEntropy', 'softmax', [0.7, 0.2, 0.1]),
  ])
    trace.a[3]!.forEach((a, k) => {
      expect(delta[2]![k]).toBeCloseTo(a - [0.7, 0.2, 0.1][k]!, 12)
    })
})

test('the table of layers and places in code is that of the engine', () => {
  const { network, trace, x, delta, dW, db } = walked('halfSquaredError', 'sigmoid', [1, 0, 0])
  const units = [2, 3, 4, 3]
  expect(trace.a[0]).toEqual(x)
  for (let l = 1; l <= 3; l++) {
    expect(network.layers[l - 1]!.W).toHaveLength(units[l]!)
    expect(network.layers[l - 1]!.W[0]).toHaveLength(units[l - 1]!)
    for (const list of [
      network.layers[l - 1]!.b,
      trace.z[l - 1]!,
      trace.a[l]!,
      delta[l - 1]!,
      dW[l - 1]!,
      db[l - 1]!,
    ])
      expect(list).toHaveLength(units[l]!)
    expect(trace.a[l]![0]).toBeCloseTo(sigmoid(trace.z[l - 1]![0]!), 12)
  }
})

test('of two outputs with the target 0, the worse one has the smaller error term', () => {
  expect(0.75 * slope(0.75)).toBeCloseTo(0.14, 2)
  expect(0.99 * slope(0.99)).toBeCloseTo(0.01, 3)
})

test('along the row the hidden error terms have the right signs and about the right size; without the slope they are about four and seven times too large', () => {
  const network: Network = {
    layers: [
      {
        W: [
          [0.8, -0.4],
          [-0.6, 1.1],
        ],
        b: [0.1, 0.2],
        activation: 'sigmoid',
      },
      {
        W: [
          [1.2, -0.7],
          [-0.9, 0.4],
        ],
        b: [0.1, -0.2],
        activation: 'sigmoid',
      },
    ],
    loss: 'halfSquaredError',
  }
  const trace = forward(network, [0.5, 1.5])
  const { delta } = backward(network, trace, [1, 0])
  const W = network.layers[1]!.W
  const row = [0, 1].map(
    j => slope(trace.a[1]![j]!) * (W[j]![0]! * delta[1]![0]! + W[j]![1]! * delta[1]![1]!),
  )
  for (const j of [0, 1]) {
    const ratio = row[j]! / delta[0]![j]!
    expect(ratio).toBeGreaterThan(0.8)
    expect(ratio).toBeLessThan(1.25)
    expect(Math.abs(ratio - 1)).toBeGreaterThan(0.05)
  }
  expect(trace.a[1]!.map(a => Math.round(1 / slope(a)))).toEqual([4, 7])
})

test('the three pairs do not agree about the weight, and the mean of products is not the product of means', () => {
  const { dw, delta, x, meanDw, E, mean, count } = numbers.pairs
  const average = (all: number[]) => all.reduce((sum, one) => sum + one, 0) / count
  expect(new Set(dw.map(Math.sign)).size).toBe(2)
  expect(average(dw)).toBeCloseTo(meanDw, 12)
  expect(average(E)).toBeCloseTo(mean, 12)
  expect(Math.abs(average(delta) * average(x) - meanDw)).toBeGreaterThan(0.01)
})

test('what the wrong answers about the mean give is told apart from the right one', () => {
  const { dw, meanDw } = numbers.pairs
  const slip = (-dw[0]! - dw[1]! + dw[2]!) / 3
  expect(Math.abs(slip - meanDw)).toBeGreaterThan(0.01)
})

test('the network of the figures has layers of 2, 3 and 4 units', () => {
  expect([layers.x.length, layers.target.length]).toEqual([2, 4])
})

test('the error terms that the lesson nudges for are those of the pencil', () => {
  const { x, t, W2, delta1 } = numbers
  const W1 = [
    [0.8, -0.4],
    [-0.6, 1.1],
    [0.3, 0.7],
  ]
  const measured = numericGradient(
    (b: number[]) =>
      lossOf(
        {
          layers: [
            { W: W1, b, activation: 'sigmoid' },
            { W: W2, b: [0.1, -0.2], activation: 'sigmoid' },
          ],
          loss: 'halfSquaredError',
        },
        x,
        t,
      ),
    [0.1, 0.2, -0.3],
  )
  measured.forEach((one, j) => {
    expect(one).toBeCloseTo(delta1[j]!, 8)
  })
})
