import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { numbers } from '#content/numbers/chain-rule.ts'
import { numericGradient, value } from '#engine'
import { nudgeAt, plainCurve } from '#figures/nudge/curve.ts'

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z))

test('the larger sheet is the old one, two strips and a corner, and grows six times as fast as its side', () => {
  const { area, strip, corner, more, next, rate } = numbers.paper
  expect([area, strip, corner, more].map(x => Number(x.toFixed(6)))).toEqual([9, 0.3, 0.01, 0.61])
  expect(area + 2 * strip + corner).toBeCloseTo(next, 12)
  expect(Math.round(rate)).toBe(6)
})

test('nudging the square at 1.5 gives 4, 3.1 and 3.01, on the way to 3', () => {
  const square = plainCurve('square')
  const rates = [1, 0.1, 0.01].map(h => Number(nudgeAt(square, 1.5, h).rate.toFixed(6)))
  expect(rates).toEqual([4, 3.1, 3.01])
  expect(square.at(1.5).slope).toBe(3)
  expect([square.at(1.5).E, square.at(2.5).E]).toEqual([2.25, 6.25])
})

test('the slope of 1/x at 3 is minus one ninth, and a nudge of 1 measures −1/12', () => {
  const slope = numericGradient((x: number) => 1 / x, 3)
  expect(slope).toBeCloseTo(-1 / 9, 8)
  expect(1 / 4 - 1 / 3).toBeCloseTo(-1 / 12, 12)
})

test('the table of slopes is the derivative of what it names', () => {
  const rows: [(x: number) => number, (x: number) => number][] = [
    [x => x + 7, () => 1],
    [x => 7 * x, () => 7],
    [x => -x, () => -1],
    [x => x * x, x => 2 * x],
    [x => (x * x) / 2, x => x],
    [x => 1 / x, x => -1 / x ** 2],
    [Math.exp, Math.exp],
    [Math.sin, Math.cos],
    [sigmoid, x => sigmoid(x) * (1 - sigmoid(x))],
    [Math.tanh, x => 1 - Math.tanh(x) ** 2],
  ]
  for (const x of [-1.3, 0.4, 2.1])
    for (const [f, slope] of rows) expect(numericGradient(f, x)).toBeCloseTo(slope(x), 7)
})

test('a sigmoid is steepest at 0, where it lets a quarter through; ten leave about a millionth', () => {
  const curve = plainCurve('sigmoid')
  expect(curve.at(0)).toEqual({ E: 0.5, slope: 0.25 })
  for (const z of [-2, -0.1, 0.1, 2]) expect(curve.at(z).slope).toBeLessThan(0.25)
  expect(numbers.tenSigmoids * 1e6).toBeCloseTo(1, 1)
})

test('with the activation 0.5, tanh has the slope three quarters and the sigmoid a quarter', () => {
  expect(1 - 0.5 ** 2).toBe(0.75)
  expect(0.5 * (1 - 0.5)).toBe(0.25)
})

test('the nudge’s changes, divided by each other, are close to the slopes of the stages', () => {
  const { rate, slopes, change, nudge } = numbers.journey
  for (const stage of ['z', 'a', 'E', 'whole'] as const)
    expect(Math.abs(rate[stage] / slopes[stage] - 1)).toBeLessThan(0.01)
  // Changes are fractions and do cancel.
  expect(rate.z * rate.a * rate.E).toBeCloseTo(change.E / nudge, 12)

  const { w, x, b, t } = numbers.journey
  const weight = value(w)
  const error = weight.mul(x).add(b).sigmoid().sub(t)
  error.mul(error).mul(0.5).backward()
  expect(slopes.whole).toBeCloseTo(weight.grad, 12)
})

test('a smaller nudge brings the ratios closer to the slopes', () => {
  const { w, x, b, t, slopes } = numbers.journey
  const loss = (weight: number) => (sigmoid(weight * x + b) - t) ** 2 / 2
  const off = (h: number) => Math.abs((loss(w + h) - loss(w)) / h - slopes.whole)
  expect(off(0.001)).toBeLessThan(off(0.01))
})

test('of the slopes at 0.5 in u = 3x + 1, v = u², the product is 15', () => {
  const x = value(0.5)
  const u = x.mul(3).add(1)
  u.mul(u).backward()
  expect([u.data, x.grad]).toEqual([2.5, 15])
})

test('both sides of the sheet at once: the area changes by −0.007003', () => {
  expect(3.001 * 1.997 - 6).toBeCloseTo(-0.007003, 9)
})

test('on the map a step to the right changes the loss about twice as much as a step up', () => {
  const { hill } = numbers
  expect(hill.error).toBe(1)
  expect(hill.gradient).toEqual([2, 1])
  expect(hill.map[1]![1]).toBe(0.5)
  expect(hill.map[1]![2]! - hill.map[1]![1]!).toBeCloseTo(hill.right, 12)
  expect(hill.map[0]![1]! - hill.map[1]![1]!).toBeCloseTo(hill.up, 12)
  expect(Math.round(hill.right / hill.up)).toBe(2)
})

test('of steps of one length the loss grows fastest along the gradient, and falls fastest against it', () => {
  const loss = (w1: number, w2: number) => (2 * w1 + w2 - 2) ** 2 / 2
  const change = (degrees: number, length = 0.01) => {
    const turn = (degrees * Math.PI) / 180
    return loss(1 + length * Math.cos(turn), 1 + length * Math.sin(turn)) - loss(1, 1)
  }
  const every = (step: number) => Array.from({ length: 360 / step }, (_, n) => n * step)
  const best = (step: number) => every(step).toSorted((p, q) => change(q) - change(p))
  expect(best(30)[0]).toBe(30)
  expect(best(30).at(-1)).toBe(210)
  expect(best(1)[0]).toBe(27)
  expect((Math.atan2(1, 2) * 180) / Math.PI).toBeCloseTo(26.565, 3)
  expect(Math.abs(change(120))).toBeLessThan(change(30) / 10)
  expect(change(0)).toBeLessThan(change(30))
})

test('two paths: 6 and 9 make 15 at x = 2, and 3 and 6 make 9 at x = 1', () => {
  for (const [at, slope] of [
    [2, 15],
    [1, 9],
  ] as const) {
    const x = value(at)
    x.add(1).mul(x.mul(3)).backward()
    expect(x.grad).toBe(slope)
  }
})

test('the unit to walk alone: z is 0, and the gradient of its weight −0.25', () => {
  const [w, x, b] = [value(0.5), value(2), value(-1)]
  const z = w.mul(x).add(b)
  const r = z.sigmoid().sub(1)
  r.mul(r).mul(0.5).backward()
  expect([z.data, r.data, z.grad, w.grad, x.grad]).toEqual([0, -0.5, -0.125, -0.25, -0.0625])
})

test('the famous network has 324 paths from a hidden unit, 23,328 from its inputs, and 270 lines', () => {
  expect(9 * 9 * 4).toBe(324)
  expect(8 * 9 * 324).toBe(23_328)
  expect(8 * 9 + 9 * 9 + 9 * 9 + 9 * 4).toBe(270)
})

test('used twice: 24 with contributions added, 6 with each overwritten', () => {
  const x = value(3)
  const p = x.add(x)
  p.mul(p).backward()
  expect(x.grad).toBe(24)
  expect(p.data).toBe(6)
})

test('code in the lesson’s cells has lines of at most 66 characters', () => {
  const long = ['index', 'known-slopes', 'slopes-multiply', 'paths-add', 'graphs', 'used-twice'].flatMap(
    sitting => {
      const source = readFileSync(`content/en/lessons/chain-rule/${sitting}.mdx`, 'utf8')
      const cells = [...source.matchAll(/^```ts run[^\n]*\n([\s\S]*?)^```/gm)]
      return cells.flatMap(([, code]) => code!.split('\n').filter(line => line.length > 66))
    },
  )
  expect(long).toEqual([])
})
