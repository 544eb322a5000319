import { describe, expect, test } from 'vitest'
import { backward, forward, lossOf, type Network, numericGradient, softmax, type Vector } from '#engine'
import { barPath } from '#figures/push/bars.ts'
import { moved, pushOne, range, start } from '#figures/push/one.ts'
import { movedAt, pushThree, start as three } from '#figures/push/three.ts'

const network = (activation: 'sigmoid' | 'softmax', loss: Network['loss'], outputs: number): Network => ({
  layers: [
    {
      W: Array.from({ length: outputs }, (_, j) =>
        Array.from({ length: outputs }, (_, i) => (i === j ? 1 : 0)),
      ),
      b: Array(outputs).fill(0),
      activation,
    },
  ],
  loss,
})

describe('one sigmoid output', () => {
  test.each([
    [2, 0],
    [-3.5, 0],
    [0.4, 1],
    [-5, 1],
  ] as const)('has the losses and error terms of the engine, at %f with the target %i', (z, target) => {
    const pushed = pushOne({ z, target })
    for (const [name, loss] of [
      ['squared', 'halfSquaredError'],
      ['cross', 'crossEntropy'],
    ] as const) {
      const net = network('sigmoid', loss, 1)
      const { delta } = backward(net, forward(net, [z]), [target])
      expect(pushed[name].delta).toBeCloseTo(delta[0]![0]!, 12)
      expect(pushed[name].loss).toBeCloseTo(lossOf(net, [z], [target]), 12)
      expect(pushed[name].blame * pushed.slope).toBeCloseTo(pushed[name].delta, 12)
    }
    expect(pushed.cross.delta / pushed.squared.delta).toBeCloseTo(pushed.times, 6)
  })

  test('keeps its digits at both ends of what can be chosen', () => {
    for (const z of [range.least, range.most])
      for (const target of [0, 1] as const) {
        const { cross, slope } = pushOne({ z, target })
        expect((cross.blame * slope) / cross.delta).toBeCloseTo(1, 12)
      }
  })

  test('moves in steps, and not beyond the ends', () => {
    expect(moved(start, 1.234).z).toBe(1.25)
    expect([moved(start, -99).z, moved(start, 99).z]).toEqual([range.least, range.most])
  })
})

describe('three outputs of a softmax', () => {
  test('have the error terms that nudging finds, for both losses', () => {
    const { deltas, targets } = pushThree(three)
    const cross = numericGradient((z: Vector) => -Math.log(softmax(z)[three.right]!), three.z)
    const squared = numericGradient(
      (z: Vector) => softmax(z).reduce((sum, ak, k) => sum + (ak - targets[k]!) ** 2 / 2, 0),
      three.z,
    )
    for (const [k, one] of deltas.cross.entries()) expect(one).toBeCloseTo(cross[k]!, 8)
    for (const [k, one] of deltas.squared.entries()) expect(one).toBeCloseTo(squared[k]!, 8)
  })

  test('balance, and do not notice what is added to all of them', () => {
    for (const added of [0, 100, 900]) {
      const { a, deltas } = pushThree({ ...movedAt(three, 2, 3.3), added })
      const before = pushThree(movedAt(three, 2, 3.3))
      for (const [k, ak] of a.entries()) expect(ak).toBeCloseTo(before.a[k]!, 10)
      for (const delta of Object.values(deltas))
        expect(delta.reduce((sum, one) => sum + one)).toBeCloseTo(0, 12)
    }
  })
})

test('a bar that would leave its room ends there, torn, on its own side', () => {
  const place = { zero: 100, y: 0, height: 24, unit: 90, room: 90 }
  expect(barPath(0.5, place)).toBe('M100 0h45v24H100z')
  expect(barPath(-0.5, place)).toBe('M100 0h-45v24H100z')
  expect(barPath(8, place)).toContain('H190')
  expect(barPath(-8, place)).toContain('H10L')
})
