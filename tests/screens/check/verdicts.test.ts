import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { en } from '#i18n/en.ts'
import { checkNumbers } from '#number-check/check.ts'
import { dataGrids, fieldsOf, networkGrids, ownParts } from '#screens/check/grids.ts'
import { openText } from '#screens/check/judging.ts'
import { placeText } from '#screens/check/place-text.ts'
import { sentenceOf, wrongField } from '#screens/check/problem-text.ts'
import type { Sheet } from '#screens/check/sheet.ts'
import { byField, sidesOf } from '#screens/check/verdicts.ts'

const text = readFileSync('docs/examples/much-copied.json', 'utf8')
const { sheet } = openText(text) as { sheet: Sheet }
const words = { t: en.check, core: en.numberCheck }

test('every number has one field, and every field one place in words', () => {
  for (const examples of [1, 3]) {
    const all = { ...sheet, examples, sizes: [3, 2, 4], cells: {} }
    const grids = [...networkGrids(all), ...dataGrids(all)].flatMap(({ rows }) => rows)
    const fields = [...grids.flatMap(row => row.fields), ...ownParts(all).flatMap(fieldsOf)]
    const weights = 3 * 2 + 2 * 4
    const units = 2 + 4
    // Given and three tables of own numbers; inputs, targets, z, a, δ and error; two losses.
    expect(fields.length).toBe(4 * (weights + units) + examples * (3 + 4 + 3 * units + 4) + 2)
    expect(new Set(fields.map(field => JSON.stringify(field))).size).toBe(fields.length)
    expect(new Set(fields.map(field => placeText(field, all, words))).size).toBe(fields.length)
  }
  expect(placeText({ table: 'newW', layer: 1, at: [0, 1] }, sheet, words)).toBe(
    'new weight, layer 2, to unit 1 from 2',
  )
})

test('a network without biases has no fields for them', () => {
  const bare = { ...sheet, hasBiases: false }
  const fields = [networkGrids(bare), ...ownParts(bare).map(({ grids }) => grids)].flat(2)
  const tables = fields.flatMap(({ rows }) => rows.flatMap(row => row.fields.map(({ table }) => table)))
  expect(tables.filter(table => /^(biases|db|stepB|newB)$/.test(table))).toEqual([])
})

test('of a square table that was read turned, each verdict is at the field that was typed', () => {
  const example = JSON.parse(text)
  const [hidden, [[a, b], [c, d]]] = example.numbers.newW
  const turned = [
    [a, c],
    [b, d],
  ]
  const check = checkNumbers(JSON.stringify({ ...example, numbers: { newW: [hidden, turned] } }))
  expect(check.transposed).toEqual(['newW[1]'])
  expect(byField(check).get('newW//1/0,1')?.yours).toBe(c)
})

test('a formula has the way on one side and the value on the other', () => {
  const [first] = checkNumbers(text).numbers
  expect(sidesOf(first!)).toEqual({ value: '0.3775', way: '0.15 · 0.05 + 0.2 · 0.1 + 0.35' })
})

test('what keeps a sheet from being judged is said in words of the page, with its field', () => {
  const problem = (place: string, received: string) => ({
    code: 'number' as const,
    values: { place, received },
  })
  const blank = problem('weights[1][0][1]', 'null')
  expect(sentenceOf(blank, sheet, words)).toBe(
    'This number is still missing: weight, layer 2, to unit 1 from 2.',
  )
  expect(wrongField(blank, sheet)).toBe('weights//1/0,1')
  expect(sentenceOf(problem('numbers.a[0][1]', '"x"'), sheet, words)).toMatch(
    /^This is not a number: activation, layer 1, unit 2\./,
  )
  expect(sentenceOf(problem('learningRate', '"x"'), sheet, words)).toBe(en.check.problem.rate)
})
