import { describe, expect, test } from 'vitest'
import { numericGradient, type Vector } from '#engine'
import {
  carries,
  example,
  factorsOf,
  linesOf,
  type Part,
  resultOf,
  run,
} from '#figures/sliding-kernel/convolution.ts'
import { saidOf } from '#figures/sliding-kernel/said.ts'
import { sheets, spotOf } from '#figures/sliding-kernel/sheet.ts'
import t from '#figures/sliding-kernel/texts/en.ts'

const { x, k, b, delta } = example
const parts: Part[] = [
  ...delta.map((_, at) => ({ kind: 'place' as const, at })),
  ...k.map((_, at) => ({ kind: 'kernel' as const, at })),
  ...x.map((_, at) => ({ kind: 'input' as const, at })),
]

test('the derivatives are those that nudges find', () => {
  const loss = (x: Vector, k: Vector, b: number) =>
    delta.reduce((sum, d, n) => sum + d * k.reduce((z, km, m) => z + km * x[n + m], b), 0)
  const close = (of: number[], nudged: number[]) =>
    of.forEach((one, i) => {
      expect(one).toBeCloseTo(nudged[i], 8)
    })
  const { dk, db, dx } = run(example)
  close(
    dk,
    numericGradient((k: Vector) => loss(x, k, b), k),
  )
  close(
    dx,
    numericGradient((x: Vector) => loss(x, k, b), x),
  )
  expect(db).toBeCloseTo(
    numericGradient((b: number) => loss(x, k, b), b),
    8,
  )
})

describe.each(parts)('$kind $at', part => {
  const lines = linesOf(example).filter(line => carries(line, part))

  test('has the lines whose parts add up to its number', () => {
    const sum = lines
      .map(line => factorsOf(line, part, example))
      .reduce((total, [one, other]) => total + one * other, part.kind === 'place' ? b : 0)
    expect(sum).toBeCloseTo(resultOf(example, part), 12)
  })

  test('says as many terms as it has lines', () => {
    const { letters, numbers } = saidOf(t, example, part)
    expect(letters.split('·')).toHaveLength(lines.length + 1)
    expect(numbers.split('·')).toHaveLength(lines.length + 1)
  })
})

test('a place reads three inputs, a number of the kernel has six places, an input one to three readers', () => {
  const count = (part: Part) => linesOf(example).filter(line => carries(line, part)).length
  expect(parts.map(count)).toEqual([3, 3, 3, 3, 3, 3, 6, 6, 6, 1, 2, 3, 3, 3, 3, 2, 1])
})

test('no two boxes overlap, and all are within the sheet', () => {
  for (const sheet of Object.values(sheets)) {
    const spots = parts.map(part => spotOf(part, example, sheet))
    for (const [n, { x, y }] of spots.entries()) {
      expect(x - sheet.half.x).toBeGreaterThanOrEqual(0)
      expect(x + sheet.half.x).toBeLessThanOrEqual(sheet.width)
      expect(y + sheet.half.y).toBeLessThan(sheet.height)
      for (const other of spots.slice(n + 1))
        expect(Math.abs(other.x - x) >= 2 * sheet.half.x || Math.abs(other.y - y) >= 2 * sheet.half.y).toBe(
          true,
        )
    }
  }
})
