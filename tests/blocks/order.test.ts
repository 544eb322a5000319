import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type After, shuffled, tooEarly } from '#blocks/order/order.ts'

/** Forward, δ output, dW last, δ hidden (after δ output), dW first, update (after both dW). */
const backprop: After = [[], [0], [1], [1], [3], [2, 4]]

function permutations(n: number): number[][] {
  if (n === 0) return [[]]
  return permutations(n - 1).flatMap(rest => Array.from({ length: n }, (_, i) => rest.toSpliced(i, 0, n - 1)))
}

test('exactly the orders in which everything follows what it needs are accepted', () => {
  const valid = permutations(6).filter(order => !tooEarly(order, backprop))
  expect(valid.map(order => order.join(''))).toEqual(expect.arrayContaining(['012345', '013245', '013425']))
  expect(valid).toHaveLength(3)
})

test('the first item that comes too early is named with what it needs', () => {
  expect(tooEarly([0, 2, 1, 3, 4, 5], backprop)).toEqual({ item: 2, needs: 1 })
  expect(tooEarly([0, 1, 3, 4, 5, 2], backprop)).toEqual({ item: 5, needs: 2 })
})

test('the order that a reader meets is complete, always the same, and not a right one', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 3, max: 8 }), (seed, n) => {
      const chain = Array.from({ length: n }, (_, i) => (i === 0 ? [] : [i - 1]))
      const order = shuffled(chain, seed)
      expect(order.toSorted((a, b) => a - b)).toEqual(chain.map((_, i) => i))
      expect(shuffled(chain, seed)).toEqual(order)
      expect(tooEarly(order, chain)).toBeDefined()
    }),
  )
})
