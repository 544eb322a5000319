import { expect, test } from 'vitest'
import { numbers, picture } from '#content/numbers/intuition.ts'
import { pictureNetwork } from '#figures/weights-270/picture-network.ts'

test('the walk back through the famous picture costs 468 multiplications: 270 slopes, and 198 lines that carry blame', () => {
  expect(numbers.deep).toMatchObject({ weights: 270, walked: 198, backward: 468 })
  expect(numbers.deep.passes).toBeCloseTo(1.733, 3)
})

test('in a wide network the walk back costs hardly more than one forward pass', () => {
  expect(numbers.wide).toMatchObject({ forward: 79_400, backward: 80_400 })
  expect(numbers.wide.passes).toBeCloseTo(1.0126, 4)
})

test('percentages of the weights into the two outputs are each other’s reverse, and shares point the wrong way', () => {
  const { percent, shares, blame, after, E } = numbers.hidden
  expect(percent[1]).toEqual([...percent[0]!].reverse())
  for (const [j, share] of shares.entries()) expect(share * blame[j]!).toBeLessThan(0)
  expect(after.shares).toBeGreaterThan(E)
  expect(after.blame).toBeLessThan(E)
})

test('what is said to wrong units of the famous picture is true of them', () => {
  const [, , , third] = pictureNetwork(picture).total
  const plus = third!.flatMap((blame, unit) => (blame > 0 ? [unit + 1] : []))
  expect(plus).toEqual([1, 4, 5, 6, 7, 8, 9])
  expect(third!.indexOf(Math.max(...third!)) + 1).toBe(7)
  expect(numbers.deep.lowest).toBe(3)
  expect(third![2]! / third![1]!).toBeGreaterThan(3)
})
