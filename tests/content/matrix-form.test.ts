import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { smallNetwork, targets, xs } from '#content/numbers/delta-equations.ts'
import { layers, numbers } from '#content/numbers/matrix-form.ts'
import { batchLoss, numericGradient } from '#engine'
import { blocksOf, measured, times } from '#figures/shapes/products.ts'

const files = globSync('content/en/lessons/matrix-form/*.mdx')

test('the gradient of one pair has rank 1: every minor is 0, and one row is the other times a factor', () => {
  for (const minor of numbers.minors) expect(Math.abs(minor)).toBeLessThan(1e-15)
  for (const [i, first] of numbers.dW2[0]!.entries())
    expect(numbers.dW2[1]![i]).toBeCloseTo(numbers.ratio * first, 12)
})

test('the rows of the batch are what nudging the mean loss says', () => {
  const { dW, db, Delta1, X } = numbers.batch
  const network = smallNetwork()
  const measured = numericGradient((W: number[][]) => {
    const moved = smallNetwork()
    moved.layers[0]!.W = W
    return batchLoss(moved, xs, targets)
  }, network.layers[0]!.W)
  const byRows = measured.map((row, j) =>
    row.map((_, i) => Delta1.reduce((sum, delta, n) => sum + delta[j]! * X[n]![i]!, 0) / X.length),
  )
  for (const [j, row] of measured.entries())
    for (const [i, one] of row.entries()) {
      expect(byRows[j]![i]).toBeCloseTo(one, 8)
      expect(dW[0]![j]![i]).toBeCloseTo(one, 8)
    }
  expect(db[0]![0]).toBeCloseTo(Delta1.reduce((sum, delta) => sum + delta[0]!, 0) / 3, 12)
})

test('blame times slope is the error term, in every row', () => {
  const { blame, slope1, Delta1 } = numbers.batch
  for (const [n, row] of Delta1.entries())
    for (const [j, delta] of row.entries()) expect(blame[n]![j]! * slope1[n]![j]!).toBeCloseTo(delta, 12)
})

test('the mean of outer products is not the outer product of means', () => {
  const rounded = (P: number[][]) => P.map(row => row.map(p => Number(p.toFixed(12))))
  expect(rounded(numbers.means.products)).toEqual([
    [-0.1, 0.175],
    [-0.3, -0.1],
  ])
  expect(rounded(numbers.means.ofMeans)).toEqual([
    [0, 0.25],
    [0, 0.125],
  ])
})

test('multiplications: 270 and 468 in the famous network, 62 and 94 in the small one', () => {
  expect(numbers.famous).toMatchObject({ forward: 270, blame: 198, back: 468 })
  expect(numbers.funnel).toMatchObject({ forward: 62, blame: 32, back: 94 })
})

test('the output of lesson 3 is a dot product and its bias', () => {
  const { dot, b2, z2 } = numbers.output
  expect(dot + b2).toBeCloseTo(z2, 12)
})

test('nothing is left of the inputs in the update but its step: uphill and downhill are equally far', () => {
  const { w, next, uphill, step } = numbers.update
  expect(next - w).toBeCloseTo(step, 12)
  expect(w - uphill).toBeCloseTo(step, 12)
  expect(step).toBeGreaterThan(0)
})

test.each(files)('code in the cells of %s has lines of at most 72 characters', file => {
  const cells = [...readFileSync(file, 'utf8').matchAll(/^```ts[^\n]*\n([\s\S]*?)^```/gm)]
  expect(cells.flatMap(([, code]) => code!.split('\n').filter(line => line.length > 72))).toEqual([])
})

test('in the square layer, W times δ has the right signs and the wrong numbers', () => {
  const { W, delta } = blocksOf(layers.square)
  const wrong = times(W, delta)!.flat()
  const right = measured(layers.square, 'blame').flat()
  expect(wrong.map(Math.sign)).toEqual(right.map(Math.sign))
  for (const [i, one] of wrong.entries()) expect(Math.abs(one / right[i] - 1)).toBeGreaterThan(0.04)
})
