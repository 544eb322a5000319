import { expect, test } from 'vitest'
import { checkNumbers } from '#number-check/check.ts'
import {
  differences,
  honest,
  nameless,
  type Operator,
  operators,
  printed,
  randomStart,
  type Start,
} from './planted.ts'

const DECIMALS = 6

function judged(start: Start, operator: Operator) {
  const numbers = printed(operator.work(start), DECIMALS)
  const right = printed(honest(start), DECIMALS)
  const check = checkNumbers(JSON.stringify({ ...start, numbers }))
  return { check, spoilt: differences(numbers, right) }
}

/** Some number is off by more than the fifth decimal: what is off by less nobody can tell from rounding. */
function isVisible(operator: Operator, start: Start): boolean {
  const [slipped, right] = [operator.work(start), honest(start)].map(
    sheet => JSON.stringify(sheet).match(/-?\d[\d.e-]*/g)!,
  )
  return slipped.some((n, at) => Math.abs(Number(n) - Number(right[at])) > 10 ** (1 - DECIMALS))
}

/** Networks in which the operator changes something that can be seen, one after the other. */
function* startsFor(operator: Operator, seed: number) {
  for (let n = seed; ; n += 1000) {
    const start = randomStart(n)
    if (operator.fits && !operator.fits(start)) continue
    if (isVisible(operator, start)) yield start
  }
}

test('right numbers of 100 random networks are right at any number of digits', () => {
  for (let seed = 0; seed < 100; seed++) {
    const start = randomStart(seed)
    const numbers = printed(honest(start), 3 + (seed % 7))
    const { counts, candidates } = checkNumbers(JSON.stringify({ ...start, numbers }))
    expect([seed, counts.rounded, counts.follows, counts.wrong, candidates]).toEqual([seed, 0, 0, 0, []])
  }
})

test('100 random networks with a planted slip: located, named, never falsely named', () => {
  const counts = { located: 0, named: 0, undecided: 0, unnamed: 0, falselyNamed: 0 }
  const failed: string[] = []
  for (let seed = 0; seed < 100; seed++) {
    const operator = operators[seed % operators.length]
    const start = startsFor(operator, seed).next().value!
    const { check, spoilt } = judged(start, operator)
    if (check.first && spoilt.includes(check.first.path)) counts.located++
    else failed.push(`${seed} ${operator.name}: not located`)
    const said = check.named?.codes.join()
    if (said === operator.code) counts.named++
    else if (said !== undefined) counts.falselyNamed++
    else if (check.candidates.some(codes => codes.join() === operator.code)) counts.undecided++
    else counts.unnamed++
    if (said !== operator.code)
      failed.push(`${seed} ${operator.name}: ${said} of ${check.candidates.join(' | ')}`)
  }
  console.log(`planted slips: ${JSON.stringify(counts)}`)
  expect(counts, failed.join('\n')).toEqual({
    located: 100,
    named: 100,
    undecided: 0,
    unnamed: 0,
    falselyNamed: 0,
  })
})

test('slips without a name get none', () => {
  const named: string[] = []
  for (let seed = 0; seed < 100; seed++) {
    const operator = nameless[seed % nameless.length]
    const { check, spoilt } = judged(randomStart(seed), operator)
    expect([seed, operator.name, spoilt.includes(check.first?.path ?? '')]).toEqual([
      seed,
      operator.name,
      true,
    ])
    if (check.named) named.push(`${seed} ${operator.name}: ${check.named.codes}`)
  }
  expect(named).toEqual([])
})
