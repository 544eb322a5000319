import { expect, test } from 'vitest'
import { judgeChoice } from '#blocks/choice/judge.ts'
import { judgeEdges } from '#blocks/edge/judge.ts'
import { edgesOf, layout } from '#blocks/edge/network.ts'

test('a choice is right only when all of the right options and no other are chosen', () => {
  expect(judgeChoice([], [1])).toBe('nothing')
  expect(judgeChoice([1], [1])).toBe('right')
  expect(judgeChoice([0], [1])).toBe('wrong')
  expect(judgeChoice([0], [0, 2])).toBe('missing')
  expect(judgeChoice([0, 1], [0, 2])).toBe('wrong')
  expect(judgeChoice([0, 1, 2], [0, 2])).toBe('wrong')
  expect(judgeChoice([2, 0], [0, 2])).toBe('right')
})

test('edges are judged as a set, with counts', () => {
  expect(judgeEdges([], ['a']).verdict).toBe('nothing')
  expect(judgeEdges(['b', 'a'], ['a', 'b']).verdict).toBe('right')
  expect(judgeEdges(['a', 'c'], ['a', 'b'])).toEqual({ verdict: 'wrong', n: 1, extra: 1, missing: 1 })
})

test('a network has one edge for every weight, each named by its ends', () => {
  expect(edgesOf([8, 9, 9, 9, 4])).toHaveLength(270)
  const names = edgesOf([2, 3, 1]).map(({ name }) => name)
  expect(names.slice(0, 3)).toEqual(['x1-h1', 'x2-h1', 'x1-h2'])
  expect(names.at(-1)).toBe('h3-o1')
  expect(new Set(names).size).toBe(9)
  expect(edgesOf([1, 2, 2, 1]).map(({ name }) => name)).toContain('h1.2-h2.1')
})

test('every unit is drawn within the drawing, none on another', () => {
  const sizes = [2, 3, 1]
  const { height, placeOf } = layout(sizes)
  const places = sizes.flatMap((size, layer) =>
    Array.from({ length: size }, (_, i) => placeOf({ layer, n: i + 1 })),
  )
  for (const { x, y } of places) {
    expect(x).toBeGreaterThan(17)
    expect(x).toBeLessThan(480 - 17)
    expect(y).toBeGreaterThan(17)
    expect(y).toBeLessThan(height - 17)
  }
  expect(new Set(places.map(({ x, y }) => `${x} ${y}`)).size).toBe(places.length)
})
