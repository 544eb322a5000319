import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { lossOf, numericGradient, randomNetwork } from '#engine'

describe('numericGradient', () => {
  it('has the shape of the point, be it a number, nested arrays or plain objects', () => {
    expect(numericGradient(p => p ** 3, 2)).toBeCloseTo(12, 8)
    const point = { W: [[1, 2], [3]], inner: { b: 4 }, name: 'kept' }
    const slope = numericGradient(p => p.W[0][1] ** 2 + p.W[1][0] * p.inner.b, point)
    expect(slope).toEqual({
      W: [[0, expect.closeTo(4, 8)], [expect.closeTo(4, 8)]],
      inner: { b: expect.closeTo(3, 8) },
      name: 'kept',
    })
    expect(numericGradient(() => 1, [])).toEqual([])
  })

  it('takes data made in another realm, as a sandbox hands it over', () => {
    const point = runInNewContext('({ w: [1, 2] })') as { w: number[] }
    expect(numericGradient(p => p.w[0] * p.w[1], point).w[0]).toBeCloseTo(2, 8)
  })

  it('takes a whole network', () => {
    const network = randomNetwork([2, 3, 1], { seed: 4 })
    const slope = numericGradient(p => lossOf(p, [1, 2], [0.5]), network)
    expect(slope.layers.map(({ W, b }) => [W.length, W[0].length, b.length])).toEqual([
      [3, 2, 3],
      [1, 3, 1],
    ])
  })

  it('never changes the point, even when f does, and gives f the other numbers as they were', () => {
    const point = [1, 2, 3]
    const slope = numericGradient(p => {
      const sum = p[0] * p[1] * p[2]
      p.fill(0)
      return sum
    }, point)
    expect(point).toEqual([1, 2, 3])
    slope.forEach((s, i) => {
      expect(s).toBeCloseTo([6, 3, 2][i], 8)
    })
  })

  it('shows each method its order: halving h divides the error by 2, 4 and 16', () => {
    const error = (method: 'forward' | 'central' | 'richardson', h: number) =>
      Math.abs(numericGradient(Math.exp, 1, { method, h }) - Math.E)
    expect(error('forward', 0.01) / error('forward', 0.005)).toBeCloseTo(2, 1)
    expect(error('central', 0.01) / error('central', 0.005)).toBeCloseTo(4, 1)
    expect(error('richardson', 0.2) / error('richardson', 0.1)).toBeCloseTo(16, 0)
  })

  it('is as exact as its method allows, with its usual step', () => {
    const error = (method: 'forward' | 'central' | 'richardson') =>
      Math.abs(numericGradient(Math.sin, 0.8, { method }) - Math.cos(0.8))
    expect(error('forward')).toBeLessThan(1e-7)
    expect(error('central')).toBeLessThan(1e-9)
    expect(error('richardson')).toBeLessThan(1e-11)
  })

  it('refuses what it cannot nudge, by its place', () => {
    const one = () => 1
    expect(() => numericGradient(one, { w: [1, Number.NaN] })).toThrow(
      'numericGradient: point.w[1] must be a finite number, got NaN',
    )
    expect(() => numericGradient(one, [new Map()])).toThrow(
      'numericGradient: point[0] must be a finite number, got an object',
    )
    expect(() => numericGradient(one, new Array(2))).toThrow(
      'point[0] must be a finite number, got undefined',
    )
    expect(() => numericGradient(one, null)).toThrow(
      'numericGradient: point must be a finite number, got null',
    )
    expect(() => numericGradient((() => '1') as never, 1)).toThrow(
      'numericGradient: f must return a number, got 1',
    )
    for (const h of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => numericGradient(one, 1, { h })).toThrow(/h must be a finite number above 0/)
    }
    expect(() => numericGradient(one, 1, { method: 'toString' as 'central' })).toThrow(
      /method must be one of central, forward, richardson, got toString/,
    )
  })

  it('shows NaN when f gives NaN', () => {
    expect(numericGradient(() => Number.NaN, [1])).toEqual([Number.NaN])
  })
})
