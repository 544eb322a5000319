import { describe, expect, test } from 'vitest'
import { areaPath, type Grid, linePath, ringsOf } from '#drawing/contour.ts'
import type { Point } from '#drawing/geometry.ts'
import { randomNumbers } from '#engine'

const gridOf = (side: number, at: (x: number, y: number) => number): Grid => ({
  side,
  values: Array.from({ length: side * side }, (_, n) => at(n % side, Math.floor(n / side))),
})
const same = (point: Point) => point

/** Whether a point is inside of rings, by the rule `evenodd`. */
function isInside(rings: Point[][], { x, y }: Point): boolean {
  let crossings = 0
  for (const ring of rings) {
    for (const [n, a] of ring.entries()) {
      const b = ring[(n + 1) % ring.length]
      if (a.y > y !== b.y > y && x < a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x)) crossings++
    }
  }
  return crossings % 2 === 1
}

/** The rings of a path, read back. */
const readBack = (path: string): Point[][] =>
  path
    .split('M')
    .filter(Boolean)
    .map(part =>
      part
        .replace('Z', '')
        .split('L')
        .map(pair => pair.split(' ').map(Number))
        .map(([x, y]) => ({ x, y })),
    )

describe('the outlines of where values are at least a level', () => {
  test('lie between two values as far as the level does', () => {
    const [ring] = ringsOf(
      gridOf(3, x => x),
      0.25,
    )
    const left = Math.min(...ring.map(({ x }) => x))
    expect(left).toBe(0.25)
  })

  test('have inside what is at least the level and outside what is not, in grids without a pattern', () => {
    for (let seed = 0; seed < 30; seed++) {
      const random = randomNumbers(seed)
      const grid = gridOf(7, () => random())
      const rings = ringsOf(grid, 0.5)
      for (let y = 1; y < 6; y++) {
        for (let x = 1; x < 6; x++) {
          // Beside the value: on it, an outline may run.
          const at = { x: x + 1e-7, y: y + 1.3e-7 }
          expect(isInside(rings, at), `${seed}: ${x} ${y}`).toBe(grid.values[y * 7 + x] >= 0.5)
        }
      }
    }
  })

  test('are none where nothing is, and none where all is not a number', () => {
    expect(
      ringsOf(
        gridOf(4, () => 0),
        0.5,
      ),
    ).toEqual([])
    expect(
      ringsOf(
        gridOf(4, () => Number.NaN),
        0.5,
      ),
    ).toEqual([])
  })

  test('go once around a grid that is all inside, with its four corners alone', () => {
    const [ring, ...others] = readBack(
      areaPath(
        ringsOf(
          gridOf(5, () => 1),
          0.5,
        ),
        5,
        same,
      ),
    )
    expect(others).toEqual([])
    expect(ring.map(({ x, y }) => `${x} ${y}`).sort()).toEqual(['0 0', '0 4', '4 0', '4 4'])
  })

  test('cover as much with the border left straight as before', () => {
    const area = (rings: Point[][]) =>
      rings.flat().length === 0
        ? 0
        : rings
            .map(ring => {
              const twice = ring.map((a, n) => {
                const b = ring[(n + 1) % ring.length]
                return a.x * b.y - b.x * a.y
              })
              return twice.reduce((sum, part) => sum + part, 0) / 2
            })
            .reduce((sum, part) => sum + part, 0)
    for (let seed = 0; seed < 30; seed++) {
      const random = randomNumbers(seed)
      const rings = ringsOf(
        gridOf(6, () => random()),
        0.4,
      )
      // Ten times as large, since a path has one decimal.
      const drawn = readBack(areaPath(rings, 6, ({ x, y }) => ({ x: 1000 * x, y: 1000 * y })))
      expect(area(drawn) / 1e6).toBeCloseTo(area(rings), 3)
    }
  })
})

describe('the line at a level', () => {
  test('leaves out what runs along the border', () => {
    expect(
      linePath(
        ringsOf(
          gridOf(5, () => 1),
          0.5,
        ),
        5,
        same,
      ),
    ).toBe('')
    const path = linePath(
      ringsOf(
        gridOf(3, x => x),
        0.5,
      ),
      3,
      same,
    )
    expect(path.match(/[\d.]+ [\d.]+/g)!.every(pair => pair.startsWith('0.5 '))).toBe(true)
  })
})
