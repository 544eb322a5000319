import { describe, expect, it } from 'vitest'
import { arrowTarget } from '#drawing/arrow-keys.ts'
import { arrowhead, between, layered } from '#drawing/geometry.ts'
import { digitsText, factorText, numberText, shortText, sumText } from '#drawing/number.ts'
import { parseNumber } from '#drawing/parse-number.ts'
import { randomNumbers } from '#engine'
import { formatNumber } from '#maths/numbers.ts'

describe('number text', () => {
  it('has a real minus and never a negative zero', () => {
    expect(numberText(-0.12345)).toBe('−0.1235')
    expect(numberText(-0.00001)).toBe('0.0000')
    expect(numberText(Number.NaN)).toBe('NaN')
  })

  it('writes parameters as short as they are', () => {
    expect(shortText(0.5)).toBe('0.5')
    expect(shortText(-2)).toBe('−2')
    expect(shortText(10)).toBe('10')
    expect(shortText(100)).toBe('100')
    expect(shortText(0)).toBe('0')
  })

  it('prints four digits exactly as prose and formulas do', () => {
    const random = randomNumbers(4)
    const some = [
      0,
      -0,
      1,
      -1,
      0.5,
      0.99995,
      0.00012345,
      0.0001,
      99999.5,
      1e6,
      1e-9,
      -0.00001234,
      Number.NaN,
      Infinity,
    ]
    for (let i = 0; i < 2000; i++) some.push((random() - 0.5) * 10 ** Math.floor(random() * 9 - 4))
    for (const x of some) expect(digitsText(x)).toBe(formatNumber(x))
  })

  it('puts negative factors in brackets and subtracts negative biases', () => {
    expect(factorText(-0.5)).toBe('(−0.5)')
    expect(
      sumText(
        [
          [1.4, -0.7],
          [0.6, 1.2],
        ],
        -0.4,
      ),
    ).toBe('1.4 · (−0.7) + 0.6 · 1.2 − 0.4')
    expect(sumText([[1, 2]])).toBe('1 · 2')
  })
})

describe('parseNumber', () => {
  it.each([
    ['0.5', 0.5],
    ['-0,5', -0.5],
    ['−.25', -0.25],
    [' +3. ', 3],
    ['۰٫۵', 0.5],
    ['٣', 3],
  ])('reads %s', (text, number) => expect(parseNumber(text)).toBe(number))

  it.each(['', '-', '1e5', '0x1', '1.2.3', 'NaN', 'Infinity', '1001', '1 2'])('refuses "%s"', text =>
    expect(parseNumber(text)).toBeNull(),
  )
})

describe('arrow keys', () => {
  const sizes = [2, 3, 1]
  it('lead across the layers and within one', () => {
    expect(arrowTarget(sizes, [0, 0], 'ArrowRight')).toEqual([1, 0])
    expect(arrowTarget(sizes, [0, 1], 'ArrowRight')).toEqual([1, 2])
    expect(arrowTarget(sizes, [1, 2], 'ArrowRight')).toEqual([2, 0])
    expect(arrowTarget(sizes, [1, 1], 'ArrowUp')).toEqual([1, 0])
    expect(arrowTarget(sizes, [1, 0], 'End')).toEqual([1, 2])
  })

  it('stop at the ends and leave other keys alone', () => {
    expect(arrowTarget(sizes, [0, 0], 'ArrowLeft')).toBeNull()
    expect(arrowTarget(sizes, [1, 2], 'ArrowDown')).toBeNull()
    expect(arrowTarget(sizes, [1, 2], 'a')).toBeNull()
  })

  it('reach every unit of 8, 9, 9, 9, 4 layers', () => {
    const big = [8, 9, 9, 9, 4]
    const seen = new Set(['0,0'])
    const open: (readonly [number, number])[] = [[0, 0]]
    while (open.length > 0) {
      const from = open.pop()!
      for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']) {
        const to = arrowTarget(big, from, key)
        if (to && !seen.has(String(to))) {
          seen.add(String(to))
          open.push(to)
        }
      }
    }
    expect(seen.size).toBe(39)
  })
})

describe('geometry', () => {
  it('centres every layer and keeps it inside the frame', () => {
    const frame = { width: 320, height: 400, marginX: 30, spacing: 120 }
    const places = layered([2, 3, 1], frame)
    expect(places.map(layer => layer.length)).toEqual([2, 3, 1])
    expect(places[2][0]).toEqual({ x: 290, y: 200 })
    expect(places[1].map(({ y }) => y)).toEqual([80, 200, 320])
  })

  it('cuts a line at the rims of both circles', () => {
    expect(between({ x: 0, y: 0 }, { x: 100, y: 0 }, 10, 20)).toEqual([
      { x: 10, y: 0 },
      { x: 80, y: 0 },
    ])
  })

  it('points an arrowhead at its tip', () => {
    expect(arrowhead({ x: 0, y: 0 }, { x: 20, y: 0 }, 10)).toBe('M20 0L10 5.5L10 -5.5z')
  })
})
