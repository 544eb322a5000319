import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { numbers, seeing, slipped } from '#content/numbers/gradient-checking.ts'
import { backward, forward, type Network } from '#engine'
import { cancelled } from '#figures/valley-of-h/digits.ts'
import { errorOf } from '#figures/valley-of-h/methods.ts'

const sitting = (name: string) =>
  readFileSync(`content/en/lessons/gradient-checking/${name}.mdx`, 'utf8').replace(/\s+/g, ' ')

describe('one side or both', () => {
  test('the pencil finds 12.61 and 12.01 for the cube, off by 6h + h² and h²', () => {
    const { cube } = numbers
    expect([cube.one, cube.two].map(x => x.toFixed(2))).toEqual(['12.61', '12.01'])
    expect(cube.oneOff).toBeCloseTo(6 * cube.h + cube.h ** 2, 10)
    expect(cube.twoOff).toBeCloseTo(cube.h ** 2, 10)
    expect(Math.round(cube.oneOff / cube.twoOff)).toBe(61)
    expect((100 * cube.oneOff) / cube.slope).toBeCloseTo(5.08, 1)
  })

  test('each row of the table is ten times better one-sided, a hundred times two-sided', () => {
    const { one, two } = numbers.valley
    for (const k of [1, 2, 3]) {
      expect(one[k] / one[k + 1]).toBeCloseTo(10, -0.5)
      expect(two[k] / two[k + 1] / 100).toBeCloseTo(1, 1)
    }
  })
})

describe('smaller is not better', () => {
  test('a nudge a thousand times smaller is some hundreds of times worse, at one point in twenty ten thousand times', () => {
    const { luck, valley } = numbers
    expect(valley.worse).toBeGreaterThan(100)
    expect(luck.median).toBeGreaterThan(300)
    expect(luck.median).toBeLessThan(3000)
    expect(luck.tenThousand).toBeGreaterThan(2)
    expect(luck.tenThousand).toBeLessThan(10)
  })

  test('at 1e-12 four decimals are left of the difference', () => {
    expect(cancelled(2, 1e-12, 'double').left).toBe(4)
  })

  test('the best nudge is near the third root of ε, and two sides give three more digits', () => {
    const { valley } = numbers
    expect(valley.two.indexOf(valley.bestTwo)).toBe(5)
    expect(valley.root).toBeGreaterThan(1e-6)
    expect(valley.root).toBeLessThan(1e-5)
    expect(Math.round(Math.log10(valley.bestOne / valley.bestTwo))).toBe(3)
  })

  test('in single precision, 1e-5 looks like a mistake and 1e-2 gives four or five digits', () => {
    const { single } = numbers.valley
    expect(single[5]).toBeGreaterThan(1e-3)
    expect(single[2]).toBeLessThan(1e-4)
    expect(single[2]).toBe(errorOf('two', 1e-2, 'single'))
  })

  test('Richardson makes 12 of 13 and 12.25, which are the cube’s two-sided slopes for 1 and 0.5', () => {
    const two = (h: number) => ((2 + h) ** 3 - (2 - h) ** 3) / (2 * h)
    expect([two(1), two(0.5)]).toEqual([13, 12.25])
    expect((4 * 12.25 - 13) / 3).toBe(12)
  })
})

describe('how close is close enough', () => {
  test('a limit of 1e-5 for the gap passes the wrong weight and rejects the right one', () => {
    const { small, large } = numbers.compare
    expect(small.absolute).toBeLessThan(1e-5)
    expect(large.absolute).toBeGreaterThan(1e-5)
    expect(small.relative).toBeCloseTo(2 / 3, 12)
    expect(large.relative).toBeLessThan(1e-6)
  })

  test('the floor lets the noise of a measured zero pass, and still shows a small entry that is wrong', () => {
    const { small, noise, noiseWithFloor, floor } = numbers.compare
    // A loss just below one half has this last digit: no measured zero shows less without showing 0.
    const lastDigit = Number.EPSILON / 4
    expect(noise).toBeGreaterThan(lastDigit / (2 * 1e-5))
    expect(noiseWithFloor).toBeLessThan(1e-5)
    expect(floor).toBeLessThan(small.right)
    // What the text says of the largest noise to expect: about 1e-11 for a loss near 1, and that passes as well.
    expect(Number.EPSILON / (2 * 1e-5)).toBeCloseTo(1.1e-11, 12)
  })

  test('a nudge across the kink measures neither slope, and a tenth of it the right one', () => {
    const { z, h, two, smaller } = numbers.kink
    expect(two).toBeCloseTo(0.7, 12)
    expect(smaller).toBe(h / 10)
    expect(smaller).toBeLessThan(z)
  })
})

describe('what a test network hides', () => {
  test.each(Object.entries(numbers.blind))(
    '%s hides its slip altogether, and ours shows it',
    (_, { hidden, seen }) => {
      expect(hidden).toBe(0)
      expect(seen).toBeGreaterThan(0.1)
    },
  )

  test('with the second layer at zero, three of the cell’s four slips are invisible', () => {
    const network: Network = structuredClone(seeing)
    network.layers[1].W = network.layers[1].W.map(row => row.map(() => 0))
    const right = backward(network, forward(network, numbers.x), numbers.target)
    for (const slip of ['no-hidden-slope', 'along-the-row', 'last-output-only'] as const) {
      const { dW, db } = slipped(network, numbers.x, numbers.target, slip)
      expect({ dW: dW.flat(2).map(Math.abs), db: db.flat().map(Math.abs) }).toEqual({
        dW: right.dW.flat(2).map(Math.abs),
        db: right.db.flat().map(Math.abs),
      })
    }
    expect(right.db[0].every(one => one === 0)).toBe(true)
    expect(right.db[1].every(one => Math.abs(one) > 1e-3)).toBe(true)
  })

  test('the network of the cell is the one of the table', () => {
    const cell = sitting('blind-spots')
    for (const { W } of seeing.layers)
      expect(cell).toContain(`W: [${W.map(row => `[${row.join(', ')}]`).join(', ')}]`)
  })
})

describe('one direction', () => {
  const { direction } = numbers

  test('takes 2 passes for 301 parameters, and agrees', () => {
    expect([direction.parameters, direction.passes]).toEqual([301, 602])
    expect(direction.off).toBeLessThan(1e-8)
  })

  test('of ones sees only the sum; a random one sees the swap, but not one per cent of one small entry', () => {
    expect(direction.swappedSum).toBeCloseTo(direction.sum, 12)
    expect(direction.swappedOff).toBeGreaterThan(1e-3)
    expect(direction.slightlyOff).toBeLessThan(1e-5)
    expect(direction.slightlyOff).toBeGreaterThan(1e-9)
  })
})

describe('what no check can find', () => {
  test('without the hidden biases the check agrees, and the loss is another', () => {
    const { another } = numbers
    expect(another.off).toBeLessThan(1e-6)
    expect(Math.abs(another.loss / another.meant - 1)).toBeGreaterThan(0.05)
  })

  test('the program without the last line piles its nudges up: its first entry alone is right', () => {
    const network = structuredClone(seeing)
    const { W } = network.layers[0]
    const loss = (net: Network) => {
      const out = forward(net, numbers.x).a[2]
      return out.reduce((sum, a, k) => sum + (a - numbers.target[k]) ** 2 / 2, 0)
    }
    const h = 1e-3
    const measured = W.flatMap((row, j) =>
      row.map((_, i) => {
        W[j][i] += h
        const above = loss(network)
        W[j][i] -= 2 * h
        return (above - loss(network)) / (2 * h)
      }),
    )
    const right = backward(seeing, forward(seeing, numbers.x), numbers.target).dW[0].flat()
    const off = measured.map((one, i) => Math.abs(one / right[i] - 1))
    expect(off[0]).toBeLessThan(1e-5)
    expect(Math.min(...off.slice(1))).toBeGreaterThan(5 * off[0])
  })
})
