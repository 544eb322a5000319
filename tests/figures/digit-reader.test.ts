import { readFileSync } from 'node:fs'
import { transform } from 'sucrase'
import { describe, expect, test } from 'vitest'
import { inkPaths, readDigits, SIDE } from '#figures/digit-reader/digits.ts'
import { emptyField, FINE, imageOf, stroke } from '#figures/digit-reader/field.ts'
import {
  coursePass,
  isSame,
  learningRate,
  PASS,
  passes,
  passProgram,
  perStep,
  reading,
  readParameters,
  shuffled,
  sizes,
  startOf,
} from '#figures/digit-reader/reader.ts'
import en from '#figures/digit-reader/texts/en.ts'
import { said } from '#figures/digit-reader/view.tsx'

const { train, test: unseen } = readDigits(readFileSync('src/figures/digit-reader/data/digits.txt', 'utf8'))

describe('the data', () => {
  test('is 1,000 digits to train with and 400 others, as many of each, eight by eight', () => {
    expect([train.length, unseen.length]).toEqual([1000, 400])
    for (const set of [train, unseen])
      for (let digit = 0; digit < 10; digit++)
        expect(set.filter(one => one.digit === digit)).toHaveLength(set.length / 10)
    for (const { ink } of [...train, ...unseen]) {
      expect(ink).toHaveLength(SIDE ** 2)
      expect(ink.every(of => of >= 0 && of <= 1)).toBe(true)
    }
    const seen = new Set(train.map(({ ink }) => ink.join()))
    expect(unseen.filter(({ ink }) => seen.has(ink.join()))).toEqual([])
  })

  test('is drawn with every inked cell once', () => {
    const { ink } = train[0]
    const drawn = inkPaths(ink).flatMap(({ d }) => d.match(/M\d \d/g)!)
    expect(new Set(drawn).size).toBe(drawn.length)
    expect(drawn).toHaveLength(ink.filter(of => Math.round(4 * of) > 0).length)
  })
})

test('after so many passes, about 340 of 400 are read rightly, from any start', () => {
  for (const seed of [1, 2, 3]) {
    let parameters = startOf(seed)
    for (let pass = 0; pass < passes; pass++) parameters = coursePass(parameters, shuffled(train, pass))
    const { right, table, read } = reading(parameters, unseen)
    expect(right).toBeGreaterThan(325)
    expect(right).toBeLessThan(350)
    expect(table.flat().reduce((sum, count) => sum + count)).toBe(400)
    expect(read.filter((as, n) => as === unseen[n].digit)).toHaveLength(right)
  }
})

test('the exercise’s solution and the course’s engine go the same steps', () => {
  const source = passProgram(readFileSync('exercises/train-from-nothing/solution.ts', 'utf8'))
  const { code } = transform(source, { transforms: ['typescript', 'imports'], disableESTransforms: true })
  const exports: Record<string, (...args: unknown[]) => number[]> = {}
  new Function('exports', code)(exports)
  const start = startOf(1)
  const { xs, targets } = shuffled(train.slice(0, 45), 0)
  const own = exports[PASS](sizes, start, xs, targets, learningRate, perStep)
  expect(readParameters(own)).toHaveLength(16 * 65 + 10 * 17)
  expect(isSame(own, coursePass(start, { xs, targets }))).toBe(true)
  expect(isSame(own, start)).toBe(false)
})

test('what a program returns is believed only where it is a list of as many finite numbers', () => {
  const right = startOf(1)
  expect(readParameters(right)).toBe(right)
  expect(readParameters(right.slice(1))).toBeUndefined()
  expect(readParameters(right.with(3, Number.NaN))).toBeUndefined()
  expect(readParameters('1210')).toBeUndefined()
})

describe('the pad', () => {
  // A vertical line, three quarters of the pad high, at some place.
  const line = (x: number, y: number) => stroke(emptyField(), [x, y], [x, y + 17])
  const inkOf = (image: number[]) => image.reduce((sum, of) => sum + of, 0)

  test('shows nothing where nothing was drawn', () => {
    expect(imageOf(emptyField())).toBeUndefined()
  })

  test('centres what is drawn, wherever that was', () => {
    const [left, right] = [imageOf(line(4, 3))!, imageOf(line(19, 4))!]
    for (const [cell, of] of left.entries()) expect(right[cell]).toBeCloseTo(of, 1)
    const columns = Array.from({ length: SIDE }, (_, c) => inkOf(left.filter((_, n) => n % SIDE === c)))
    for (let c = 0; c < SIDE / 2; c++) expect(columns[c]).toBeCloseTo(columns[SIDE - 1 - c], 0)
  })

  test('makes what is drawn small as large as the images are', () => {
    const small = stroke(emptyField(), [12, 8], [12, 17])
    const rows = (image: number[]) =>
      Array.from({ length: SIDE }, (_, r) => inkOf(image.slice(SIDE * r, SIDE * (r + 1)))).filter(
        of => of > 0.1,
      ).length
    expect(rows(imageOf(small)!)).toBeGreaterThanOrEqual(7)
    expect(rows(imageOf(line(12, 3))!)).toBeGreaterThanOrEqual(7)
  })

  test('reads its own training images when they are drawn on it', () => {
    let parameters = startOf(1)
    for (let pass = 0; pass < passes; pass++) parameters = coursePass(parameters, shuffled(train, pass))
    // Each cell of an image becomes three by three fine ones.
    const drawn = unseen.slice(0, 200).map(({ digit, ink }) => ({
      digit,
      ink: imageOf(
        Array.from({ length: FINE ** 2 }, (_, cell) => {
          const [column, row] = [Math.floor((cell % FINE) / 3), Math.floor(cell / FINE / 3)]
          return ink[row * SIDE + column] ** (1 / 0.7)
        }),
      )!,
    }))
    expect(reading(parameters, drawn).right / drawn.length).toBeGreaterThan(0.7)
  })
})

describe('what is said', () => {
  const took = {}

  test('before anything was trained, what guessing gets', () => {
    expect(said(en, { pass: 0, took })).toEqual([en.none])
  })

  test('after a training, how many were read, the seconds, and whether the weights agree', () => {
    const result = reading(startOf(1), unseen)
    const sentences = said(en, {
      ...{ pass: 12, result, test: unseen, engine: 'own', agrees: true },
      took: { own: 1234, course: 56 },
    })
    expect(sentences).toEqual([
      `After 12 passes, ${result.right} of 400 digits that it has never seen are read rightly.`,
      'Your engine’s last pass took 1.23 seconds.',
      'A pass of the course’s engine took 0.06 seconds.',
      en.agrees,
    ])
  })

  test('where there is no program yet, what to do', () => {
    expect(said(en, { pass: 0, took, trouble: { code: 'notPassed' } })).toEqual([en.trouble.notPassed])
  })
})
