import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { idOf } from '#number-check/example.ts'
import { judgeSheet, openText } from '#screens/check/judging.ts'
import { descriptionOf, emptied, fieldAt, type Sheet, withoutOwn } from '#screens/check/sheet.ts'
import { sizesProblem, soundSheet, withLayers } from '#screens/check/sizes.ts'
import { typedNumber } from '#screens/check/typed-number.ts'
import { honest, printed, randomStart } from '../../number-check/planted.ts'

const text = readFileSync('docs/examples/much-copied.json', 'utf8')

function opened(text: string): Sheet {
  const result = openText(text)
  if ('problem' in result) throw new Error(JSON.stringify(result.problem))
  return result.sheet
}

function checked(sheet: Sheet) {
  const outcome = judgeSheet(sheet)
  if ('problem' in outcome) throw new Error(JSON.stringify(outcome.problem))
  return outcome.check
}

test('the published example goes into a sheet and comes out as it was', () => {
  const sheet = opened(text)
  const { numbers, ...rest } = JSON.parse(text)
  const { numbers: own, ...same } = descriptionOf(sheet)
  expect(same).toEqual(rest)
  // Only what a number can say without losing a zero is a number now.
  expect(JSON.stringify(own).replaceAll('"', '')).toBe(JSON.stringify(numbers).replaceAll('"', ''))
  expect(checked(sheet).named?.codes).toEqual(['updatedFirst'])
})

test('random examples, also batches, keep every number and every verdict on the way through a sheet', () => {
  for (let seed = 0; seed < 30; seed++) {
    const start = randomStart(seed)
    const sheet = opened(JSON.stringify({ ...start, numbers: printed(honest(start), 6) }))
    const again = opened(JSON.stringify(descriptionOf(sheet)))
    expect(again).toEqual(sheet)
    const { counts, numbers } = checked(sheet)
    expect([seed, counts.right]).toEqual([seed, numbers.length])
    for (const number of numbers) expect(fieldAt(number.path, sheet)).toBe(idOf(number))
  }
})

test('a part that is pasted goes into the sheet that is there; what fits nowhere is told, and changes nothing', () => {
  const sheet = opened(text)
  const after = (text: string) => {
    const part = openText(text, sheet)
    if ('problem' in part) throw new Error(JSON.stringify(part.problem))
    return descriptionOf(part.sheet)
  }
  const before = descriptionOf(sheet)
  expect(after('x = [1, 2]\nt = [3, 4]\nlr = 0.7')).toEqual({
    ...before,
    inputs: [1, 2],
    targets: [3, 4],
    learningRate: 0.7,
  })
  const W = [
    [1, 2],
    [3, 4],
  ]
  const code = `W1 = ${JSON.stringify(W)}\nW2 = ${JSON.stringify(W)}\nW1_new = ${JSON.stringify(W)}\nW2_new = ${JSON.stringify(W)}`
  const { numbers, weights, targets } = after(code)
  expect([weights, targets]).toEqual([[W, W], before.targets])
  expect(numbers).toEqual({ ...(before.numbers as object), newW: [W, W] })
  expect(openText('W1_new = [[1, 2], [3, 4]]', sheet)).toHaveProperty('problem')
  expect(openText('W1 = [[1, 2, 3]]', sheet)).toHaveProperty('problem')
})

test('all emptied, it is no longer of the source that it was opened from', () => {
  expect(descriptionOf(opened(text))).toHaveProperty('source')
  expect(descriptionOf(emptied(opened(text)))).not.toHaveProperty('source')
  const turned = { ...opened(text), errorSign: 'targetMinusOutput' as const, sharedBiases: true }
  expect(opened(JSON.stringify(descriptionOf(turned)))).toEqual(turned)
})

test('numbers that no longer fit are out of sight, and come back with the old sizes', () => {
  const sheet = opened(text)
  const less = { ...sheet, sizes: [2, 1, 2] }
  expect(descriptionOf(less).weights).toEqual([[[0.15, 0.2]], [[0.4], [0.5]]])
  expect(descriptionOf({ ...less, sizes: sheet.sizes })).toEqual(descriptionOf(sheet))
  const more = withLayers(sheet, 3)
  expect([more.sizes, more.activations.length]).toEqual([[2, 2, 2, 2], 3])
  expect(descriptionOf(withLayers(more, 2))).toEqual(descriptionOf(sheet))
})

test('without the own numbers the network stays, and a file of it can be opened', () => {
  const blank = withoutOwn(opened(text))
  expect(descriptionOf(blank)).toEqual({ ...JSON.parse(text), numbers: {} })
  expect(opened(JSON.stringify(descriptionOf(blank)))).toEqual(blank)
  expect(judgeSheet(blank)).toMatchObject({ problem: { code: 'noNumbers' } })
})

test('a blank or unreadable number is told with the field that it is in', () => {
  const sheet = opened(text)
  const id = 'weights//1/0,1'
  for (const typed of ['', 'abc']) {
    const outcome = judgeSheet({ ...sheet, cells: { ...sheet.cells, [id]: typed } })
    expect(outcome).toMatchObject({ problem: { code: 'number', values: { place: 'weights[1][0][1]' } } })
  }
  expect(fieldAt('weights[1][0][1]', sheet)).toBe(id)
  expect([fieldAt('targets[0]', { examples: 2 }), fieldAt('__proto__', sheet)]).toEqual([
    undefined,
    undefined,
  ])
})

test('a table that came with rows and columns exchanged is turned, and told', () => {
  const start = { sizes: [2, 1], activations: 'identity', weights: [[[1, 2]]], inputs: [1, 1], targets: [0] }
  const given = { ...start, loss: 'halfSumOfSquares', numbers: { dW: [[[3], [3.5]]] } }
  const result = openText(JSON.stringify(given))
  expect(result).toMatchObject({ transposed: ['dW[0]'], sheet: { cells: { 'dW//0/0,1': '3.5' } } })
})

test.for([
  ['0.350', '0.350'],
  ['0.35', 0.35],
  [' −0,5 ', -0.5],
  ['.05', 0.05],
  ['-.50', '-0.50'],
  ['۰٫۵', 0.5],
  ['1e-5', '1e-5'],
  ['1,234.5', '1.234.5'],
  ['Infinity', 'Infinity'],
  ['', ''],
])('%s is typed as %s', ([typed, meant]) => {
  expect(typedNumber(typed as string)).toBe(meant)
})

test('what is too large is told before its fields are drawn', () => {
  expect(sizesProblem({ sizes: [20, 25, 20], examples: 5 })).toBeUndefined()
  expect(sizesProblem({ sizes: [20, 26, 20], examples: 1 })?.values.received).toBe(1040)
  expect(sizesProblem({ sizes: [2, 2], examples: 101 })?.values.place).toBe('inputs')
})

test('only a sound sheet is taken back from the browser', () => {
  const sheet = opened(text)
  expect(soundSheet(JSON.parse(JSON.stringify(sheet)))).toEqual(sheet)
  const bad = [null, 3, {}, { ...sheet, sizes: [2, 0, 2] }, { ...sheet, sizes: [2, 1e9, 2] }]
  for (const given of [...bad, { ...sheet, activations: ['sigmoid'] }, { ...sheet, cells: { a: 1 } }])
    expect(soundSheet(given)).toBeUndefined()
})
