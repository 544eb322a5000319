import { expect, test } from 'vitest'
import { layered } from '#drawing/layered.ts'

const node = (id: string, row: number) => ({ id, row })
const arrow = (way: string) => ({ from: way[0]!, to: way[1]! })

test('rows are put in an order in which no arrows cross, where there is one', () => {
  const nodes = [node('a', 0), node('b', 0), node('c', 0), node('x', 1), node('y', 1), node('z', 1)]
  const { at } = layered(nodes, ['az', 'by', 'cx'].map(arrow), 3)
  const order = (ids: string) => [...ids].sort((p, q) => at.get(p)! - at.get(q)!).join('')
  const partner: Record<string, string> = { a: 'z', b: 'y', c: 'x' }
  expect([...order('abc')].map(id => partner[id]).join('')).toBe(order('xyz'))
})

test('nodes of a row stand at least a column apart and stay within the drawing', () => {
  const nodes = [node('a', 0), ...[...'bcdef'].map(id => node(id, 1)), node('g', 2)]
  const { at } = layered(nodes, ['ab', 'ac', 'ad', 'ae', 'af', 'bg', 'ag'].map(arrow), 6)
  const row = [...'bcdef'].map(id => at.get(id)!).sort((p, q) => p - q)
  expect(row[0]).toBeGreaterThanOrEqual(0)
  expect(row.at(-1)).toBeLessThanOrEqual(5 + 1e-9)
  for (let n = 1; n < row.length; n++) expect(row[n]! - row[n - 1]!).toBeGreaterThanOrEqual(1 - 1e-9)
})

test('a node stands in the middle of those it is joined to, where nothing is in the way', () => {
  const { at } = layered([node('a', 0), node('b', 1), node('c', 1)], ['ab', 'ac'].map(arrow), 4)
  expect(at.get('a')).toBeCloseTo((at.get('b')! + at.get('c')!) / 2)
})

test('a long arrow has a place in every row, and arrows from one node go together while they can', () => {
  const nodes = [node('a', 0), node('b', 1), node('c', 3), node('d', 4)]
  const { paths } = layered(nodes, ['ab', 'ac', 'ad'].map(arrow), 3)
  const [, toC, toD] = paths
  expect([toC!.rows, toD!.rows]).toEqual([
    [0, 1, 2, 3],
    [0, 1, 2, 3, 4],
  ])
  expect(toD!.at.slice(0, 3)).toEqual(toC!.at.slice(0, 3))
  expect(toD!.at[3]).not.toBe(toC!.at[3])
})

test('an arrow within a row or upwards is refused by name', () => {
  expect(() => layered([node('a', 0), node('b', 0)], [arrow('ab')], 2)).toThrow('the arrow from a to b')
})

test('nothing gives nothing', () => {
  expect(layered([], [], 3)).toEqual({ at: new Map(), paths: [] })
})
