import { expect, test } from 'vitest'
import { connectionsOf, lineBetween, networkDrawing } from '#drawing/network.ts'

const frame = { width: 100, height: 60, marginX: 10, spacing: 20 }

test('a network has a line for every weight, in the order of its matrices', () => {
  expect(connectionsOf([8, 9, 9, 9, 4])).toHaveLength(270)
  expect(connectionsOf([2, 1, 2]).map(({ from, to }) => `${from.join('.')}-${to.join('.')}`)).toEqual([
    '0.0-1.0',
    '0.1-1.0',
    '1.0-2.0',
    '1.0-2.1',
  ])
  expect(connectionsOf([3])).toEqual([])
})

test('a line leads from unit to unit, and leaves room for both', () => {
  const { places, lines } = networkDrawing([1, 2], frame)
  expect(places).toEqual([
    [{ x: 10, y: 30 }],
    [
      { x: 90, y: 20 },
      { x: 90, y: 40 },
    ],
  ])
  expect(lines.map(({ d }) => d)).toEqual(['M10 30L90 20', 'M10 30L90 40'])
  expect(networkDrawing([1, 1], frame, 5).lines[0].d).toBe('M15 30L85 30')
  expect(lineBetween({ x: 0, y: 0 }, { x: 0, y: 9 }, 2)).toBe('M0 2L0 7')
})
