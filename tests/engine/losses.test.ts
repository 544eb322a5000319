import { describe, expect, it } from 'vitest'
import {
  activations,
  backward,
  forward,
  lossOf,
  type Network,
  numericGradient,
  softmax,
  train,
} from '#engine'

/** One layer whose pre-activations are its inputs. */
const through = (units: number, activation: 'softmax' | 'sigmoid'): Network => ({
  layers: [
    {
      W: Array.from({ length: units }, (_, j) => Array.from({ length: units }, (_, i) => (i === j ? 1 : 0))),
      b: Array.from({ length: units }, () => 0),
      activation,
    },
  ],
  loss: 'crossEntropy',
})

const deltaAt = (network: Network, z: number[], target: number[]) =>
  backward(network, forward(network, z), target).delta[0]

describe('cross-entropy', () => {
  it('neither overflows nor underflows with sigmoid at ±1000', () => {
    const network = through(1, 'sigmoid')
    const table = [
      [1000, 1, 0, 0],
      [1000, 0, 1000, 1],
      [-1000, 0, 0, 0],
      [-1000, 1, 1000, -1],
      [1000, 0.5, 500, 0.5],
      [0, 1, Math.LN2, -0.5],
    ]
    for (const [z, t, loss, delta] of table) {
      expect(lossOf(network, [z], [t])).toBe(loss)
      expect(deltaAt(network, [z], [t])).toEqual([delta])
    }
  })

  it('keeps the digits of tiny losses: −ln σ(40) is e^−40', () => {
    expect(lossOf(through(1, 'sigmoid'), [40], [1])).toBeCloseTo(Math.exp(-40), 30)
    expect(lossOf(through(1, 'sigmoid'), [-40], [0])).toBeCloseTo(Math.exp(-40), 30)
  })

  it('neither overflows nor underflows with softmax at ±1000', () => {
    const network = through(3, 'softmax')
    expect(lossOf(network, [1000, -1000, 0], [1, 0, 0])).toBe(0)
    expect(lossOf(network, [1000, -1000, 0], [0, 1, 0])).toBe(2000)
    expect(deltaAt(network, [1000, -1000, 0], [0, 1, 0])).toEqual([1, -1, 0])
    expect(lossOf(network, [-1000, -1000, -1000], [0, 0, 1])).toBeCloseTo(Math.log(3), 12)
  })

  it('stays finite in training at ±1000, in the same form', () => {
    for (const [activation, x, t] of [
      ['sigmoid', [1000, -1000], [0, 1]],
      ['softmax', [1000, -1000], [0, 1]],
    ] as const) {
      const losses = train(through(2, activation), [[...x]], [[...t]], { epochs: 2, learningRate: 1e-9 })
      expect(losses[0]).toBe(2000)
      expect(losses[1]).toBeLessThan(2000)
    }
  })

  it('has δ = a − t because the targets of softmax add up to 1', () => {
    const network = through(3, 'softmax')
    const z = [0.3, -1.2, 0.8]
    const target = [0.2, 0.5, 0.3]
    const numeric = numericGradient(point => lossOf(network, point, target), z)
    deltaAt(network, z, target).forEach((d, k) => {
      expect(d).toBeCloseTo(numeric[k], 9)
    })
  })
})

describe('activations', () => {
  it('have the derivative of central differences, from z and from a', () => {
    for (const { apply, derivative, derivativeFromOutput } of Object.values(activations)) {
      for (const z of [-3, -0.7, 0.4, 2]) {
        expect(derivative(z)).toBeCloseTo(numericGradient(apply, z), 9)
        expect(derivativeFromOutput(apply(z))).toBeCloseTo(derivative(z), 14)
      }
    }
  })

  it('give NaN for NaN, and stay finite far out', () => {
    for (const { apply, derivative } of Object.values(activations)) {
      expect(apply(Number.NaN)).toBeNaN()
      expect(Number.isFinite(apply(-1000)) && Number.isFinite(derivative(-1000))).toBe(true)
    }
    expect(activations.relu.derivative(Number.NaN)).toBeNaN()
    expect(activations.sigmoid.apply(-1000)).toBe(0)
    expect(activations.relu.derivative(0)).toBe(0)
  })

  it('make softmax add up to 1, also far out and for thousands of units', () => {
    const sum = (v: number[]) => v.reduce((total, x) => total + x, 0)
    expect(sum(softmax([1, 2, 3]))).toBeCloseTo(1, 15)
    expect(softmax([-1000, -1000])).toEqual([0.5, 0.5])
    expect(softmax([1, Number.NaN])).toEqual([Number.NaN, Number.NaN])
    expect(sum(softmax(Array.from({ length: 200_000 }, (_, k) => k % 7)))).toBeCloseTo(1, 9)
  })
})
