import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { en } from '#i18n/en.ts'
import { checkNumbers } from '#number-check/check.ts'
import { countsText, summary } from '#number-check/sentences.ts'
import { honest, printed, randomStart } from './planted.ts'

const example = JSON.parse(readFileSync('docs/examples/much-copied.json', 'utf8'))
const check = (changed: object = {}) => checkNumbers(JSON.stringify({ ...example, ...changed }))
const W = [
  [0.25, -0.5, 0.75],
  [1, 0.5, -0.25],
]
const step = {
  sizes: [3, 2],
  activations: 'identity',
  weights: [W],
  inputs: [1, 2, 3],
  targets: [1, 2],
  loss: 'halfSumOfSquares',
  learningRate: 0.5,
}

test('the much-copied example: all is right but its loss after the step, which has W2 updated first', () => {
  const { counts, first, named } = check()
  expect(counts).toEqual({ right: 15, rounded: 0, follows: 0, wrong: 1 })
  expect(first).toMatchObject({ path: 'lossAfter', yours: '0.291027924', right: '0.291027774' })
  // Its printed weights are right: they were not computed by the program that gave the loss.
  expect(named).toEqual({ codes: ['updatedFirst'], isElsewhereRight: true })
})

test('only the verdicts that there are stand in the sentence about all numbers', () => {
  const said = (counts: Partial<ReturnType<typeof check>['counts']>, n: number) =>
    countsText(
      { counts: { right: 0, rounded: 0, follows: 0, wrong: 0, ...counts }, numbers: Array(n) },
      en.numberCheck,
      'en',
    )
  expect(said({ right: 15, wrong: 1 }, 16)).toBe('Your 16 numbers: 15 right, 1 wrong.')
  expect(said({ rounded: 2, follows: 3, wrong: 1 }, 6)).toBe(
    'Your 6 numbers: 2 right but for rounding, 3 following from a wrong one, 1 wrong.',
  )
  expect(said({ right: 1 }, 1)).toBe('Your number is right, to its last digit.')
})

test('the much-copied example: that its biases stay is found without being told', () => {
  const { named } = check({ fixedBiases: false })
  expect(named).toEqual({ codes: ['biasesStay', 'updatedFirst'], isElsewhereRight: true })
})

test('the much-copied example: 0.291027774 is right where biases stay, and is named where they do not', () => {
  const numbers = { ...example.numbers, lossAfter: '0.291027774' }
  expect(check({ numbers }).counts.wrong).toBe(0)
  expect(check({ numbers, fixedBiases: false }).named).toEqual({
    codes: ['biasesStay'],
    isElsewhereRight: false,
  })
})

test('each number comes with its formula and the right values', () => {
  const numbers = { delta: [null, ['0.1385', null]], a: [[0.5933, null], null] }
  expect(check({ numbers }).numbers.map(({ formula }) => formula)).toEqual([
    '0.5933 = 1 / (1 + e^(−0.3775))',
    '0.1385 = 0.7414 · 0.7514 · (1 − 0.7514)',
  ])
})

test('what is computed from a wrong number follows from it, and its slip is not looked for there', () => {
  const numbers = {
    error: ['0.7414', '-0.2171'],
    delta: [null, ['0.7414', '-0.2171']],
    dW: [null, [['0.4398', null], null]],
  }
  const { numbers: judged, named } = check({ numbers })
  expect(judged.map(({ verdict }) => verdict)).toEqual(['right', 'right', 'wrong', 'wrong', 'follows'])
  expect(named?.codes).toEqual(['noSlope'])
})

test('rounding half-way is tolerated, and told', () => {
  // 0.1385 · 0.593 = 0.0821305, where the right value is 0.0821670.
  const numbers = {
    a: [['0.593', null], null],
    delta: [null, ['0.1385', null]],
    dW: [null, [['0.082131', null], null]],
  }
  const found = check({ numbers })
  expect(found.counts).toEqual({ right: 2, rounded: 1, follows: 0, wrong: 0 })
  expect(summary(found, en.numberCheck, 'en')).toContain(en.numberCheck.rounded)
})

test('a table that fits only with rows and columns exchanged is told, square or not', () => {
  const dW = [
    [0.5, 1],
    [1, 2],
    [1.5, 3],
  ]
  // z = (1.5, 1.25), so the error is (0.5, −0.75).
  dW.forEach((row, i) => {
    row[1] = -0.75 * (i + 1)
  })
  const found = checkNumbers(JSON.stringify({ ...step, numbers: { dW: [dW] } }))
  expect([found.transposed, found.counts.right]).toEqual([['dW[0]'], 6])
  const [hidden, output] = example.numbers.newW
  const [[a, b], [c, d]] = output
  const square = check({
    numbers: {
      newW: [
        hidden,
        [
          [a, c],
          [b, d],
        ],
      ],
    },
  })
  expect([square.transposed, square.counts.wrong, square.named]).toEqual([['newW[1]'], 0, undefined])
})

test('a coarse number is no evidence: it gets no name', () => {
  expect(check({ numbers: { delta: [null, ['0.7', null]] } })).toMatchObject({
    counts: { wrong: 1 },
    candidates: [],
  })
})

test('one mistyped number of four digits among right ones gets no name, though a slip comes near it', () => {
  for (const seed of [10307, 36307]) {
    const start = randomStart(seed)
    const sheet = honest(start)
    sheet.newW[0][0][0] += 0.0123
    const found = checkNumbers(JSON.stringify({ ...start, numbers: printed(sheet, 4) }))
    expect([seed, found.first?.path, found.named]).toEqual([seed, 'newW[0][0][0]', undefined])
  }
})

test('slips that the numbers cannot tell apart are listed, and none is named', () => {
  // With two outputs, a lost 2 and a division by their number are the same.
  const numbers = { delta: [null, ['0.138498562', null]] }
  const found = check({ loss: 'sumOfSquares', numbers })
  expect(found.named).toBeUndefined()
  expect(found.candidates).toEqual([['gradientHalf'], ['gradientMean']])
  expect(summary(found, en.numberCheck, 'en')).toContain(en.numberCheck.candidates)
})

test('target minus output, with a step that is added, is right where it is said', () => {
  const numbers = {
    error: ['-0.7414', '0.2171'],
    delta: [null, ['-0.138498562', '0.038098237']],
    dW: [null, [['-0.082167041', null], null]],
    stepW: [null, [['-0.0410835', null], null]],
    newW: [null, [['0.35891648', null], null]],
  }
  expect(check({ numbers, errorSign: 'targetMinusOutput' }).counts).toMatchObject({ right: 7, wrong: 0 })
  expect(check({ numbers }).named?.codes).toEqual(['otherSign'])
  // Nothing is named there by a sentence that is made for output minus target.
  const other = check({ numbers: { error: ['0.7414', '-0.2171'] }, errorSign: 'targetMinusOutput' })
  expect([other.counts.wrong, other.candidates]).toEqual([2, []])
})

test('a bias that a layer shares moves by the sum over its units', () => {
  const numbers = { db: [null, ['0.100400', '0.100400']], newB: [null, ['0.549800', '0.549800']] }
  const shared = { numbers, sharedBiases: true, fixedBiases: false }
  expect(check(shared).counts).toMatchObject({ right: 4, wrong: 0 })
  expect(check({ ...shared, sharedBiases: false }).counts.wrong).toBeGreaterThan(0)
})

test('every slip has its sentence, and every sentence its end', () => {
  for (const sentence of Object.values(en.numberCheck.slips)) expect(sentence).toMatch(/^[A-Z].*\.$/)
})
