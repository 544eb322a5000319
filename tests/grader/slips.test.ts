import { describe, expect, test } from 'vitest'
import { inProcess } from '#cli/prove/in-process.ts'
import { distance } from '#grader/compare.ts'
import { loadSchema } from '#grader/diagnose/slips/compile.ts'
import { operators } from '#grader/diagnose/slips/operators.ts'
import { SlipRunner } from '#grader/diagnose/slips/run.ts'
import { schemaOf } from '#grader/diagnose/slips/schema.ts'
import type { Operator } from '#grader/diagnose/slips/site.ts'
import { slipsText } from '#grader/diagnose/slips/slips-text.ts'
import { knownCases } from '#grader/grade.ts'
import { changedText } from '#grader/repair/program.ts'
import { exercise as exerciseTexts } from '#i18n/en/exercise.ts'
import { grader as t } from '#i18n/en/grader.ts'
import { exerciseIds, exerciseText, loadExercise } from '#integrations/exercises/load.ts'
import { gradeIn, solutionWith } from './helpers/setup.ts'

async function told(id: string, source: string) {
  const { status, diagnosis } = await gradeIn(inProcess, id, source)
  expect(status).toBe('fail')
  return { ...diagnosis!, text: diagnosis!.message.text, more: diagnosis!.more?.text }
}

test('every kind of slip has its sentences', () => {
  expect(Object.keys(t.slips.kinds).sort()).toEqual(operators.map(({ kind }) => kind).sort())
  expect(exerciseTexts.verdict.more).toBeTruthy()
})

describe('a solution in which no slip is made is the solution', () => {
  for (const id of exerciseIds())
    test(id, async () => {
      const exercise = await loadExercise(id)
      const runner = new SlipRunner(exercise, await exercise.slips!())
      for (const asked of knownCases(exercise)) {
        const tensors = runner.tensors([], asked)!
        for (const [k, tensor] of tensors.entries())
          expect(distance(tensor, asked.referenceTensors[k]!)).toBeLessThan(1e-12)
      }
    })
})

test('a slip that makes a loop endless comes to nothing', async () => {
  const exercise = await loadExercise('backward-through-a-graph')
  const module = await exercise.slips!()
  const runner = new SlipRunner(exercise, module)
  const [asked] = knownCases(exercise)
  for (const n of module.slips.keys()) runner.tensors([n], asked!)
  expect(runner.runs).toBe(module.slips.length)
})

test('a page gets the slips as a module that runs no text as code', async () => {
  const { slipsModule } = await import('#grader/diagnose/slips/compile.ts')
  const text = slipsModule(exerciseText('average-over-pairs', 'solution.ts'), 'averageOverPairs')
  expect(text).toMatch(/^import \{ backward, forward, lossOf \} from '#engine'/)
  expect(text).toContain('export const make = (slips, maxRounds) => {')
})

test('slips of one kind are found by where they are', () => {
  const code = 'export const f = (a, b) => { const c = a * b; return c }'
  const kinds = operators.filter(({ kind }) => kind === 'factorLeftOut')
  const { slips, edits } = schemaOf(code, 'f', kinds)
  expect(slips).toEqual([
    { kind: 'factorLeftOut', place: 'c', what: 'a', instead: '', at: [0, 1] },
    { kind: 'factorLeftOut', place: 'c', what: 'b', instead: '', at: [0, 2] },
  ])
  expect(edits.map(({ from, to }) => code.slice(from, to))).toEqual(['a * b', 'a * b'])
})

test('a program that calls itself without end comes to nothing', () => {
  const code = 'export function f(a) { return a > 0 ? 1 : a }\nfunction g(a) { return f(a) }'
  const calls: Operator = {
    kind: 'calls',
    at: ({ node, source }) => (source(node) === '1' ? [{ code: 'g(a)' }] : []),
  }
  const { make, slips } = loadSchema(schemaOf(code, 'f', [calls]), {})
  const made = make([], 100)
  expect(made.answer(2)).toBe(1)
  made.turnOn([slips[0]!.at], 100)
  expect(() => made.answer(2)).toThrow('no end')
})

test('code that comes before a statement leaves it as it is', () => {
  const before: Operator = {
    kind: 'before',
    at: ({ node }) => (node.type === 'ForStatement' ? [{ code: 'sum = 10', before: true }] : []),
  }
  const code = 'export const f = n => { let sum = 0; for (let i = 0; i < n; i++) { sum += i } return sum }'
  const schema = schemaOf(code, 'f', [before])
  const made = loadSchema(schema, {}).make([], 100)
  expect(made.answer(3)).toBe(3)
  made.turnOn([schema.slips[0]!.at], 100)
  expect(made.answer(3)).toBe(13)
  expect(changedText(code, [schema.edits[0]!])).toContain('sum = 10; for (let i = 0')
})

test('a call whose arguments are spread out of a list has no single argument to be left alone', () => {
  const code = 'export const f = z => Math.max(...z)'
  const { make } = loadSchema(schemaOf(code, 'f', operators), {})
  expect(make([], 100).answer([1, 3, 2])).toBe(3)
})

test('a name that is a field and its value in one keeps its field', () => {
  const negative: Operator = {
    kind: 'negative',
    at: ({ node, source }) => (source(node) === 'a' && node.type === 'Identifier' ? [{ code: '-a' }] : []),
  }
  const code = 'export const f = a => ({ a })'
  expect(changedText(code, [schemaOf(code, 'f', [negative]).edits[0]!])).toBe(
    'export const f = a => ({ a: -a })',
  )
})

describe('a slip is named by its kind and place, and what exactly it is only on demand', () => {
  const slips: [id: string, part: string, by: string, mistake: string, said: string, more: string][] = [
    [
      'two-paths',
      'error * v * u * (1 - u) * w1',
      'error * v * u * (1 - u) * w2',
      'nameForAnother',
      'one quantity is used in place of another, in the path through u.',
      '`w2` is used where `w1` belongs.',
    ],
    [
      'gradient-w1',
      'delta2 * W2[j] * a',
      'delta2 * W2[2] * a',
      'indexForAnother',
      'the wrong entry of a list is used, in the blame of a hidden unit.',
      '`net.W2[net.W2.length - 1]` is used where `net.W2[j]` belongs.',
    ],
    [
      'forward-231',
      'W2[1] * a1[1]',
      'W2[1] * a1[0]',
      'indexForAnother',
      'the wrong entry of a list is used, in the pre-activation of the output (`z2`). Right: `z1`, `a1`.',
      '`a1[0]` is used where `a1[1]` belongs.',
    ],
    [
      'forward-231',
      'sigmoid(z2)',
      'Math.tanh(z2)',
      'functionForAnother',
      'one function is used in place of another, in the output (`a2`). Right: `z1`, `a1`, `z2`.',
      '`sigmoid` belongs where `tanh` is.',
    ],
  ]
  for (const [id, part, by, mistake, said, more] of slips)
    test(`${id}: ${by}`, async () => {
      const found = await told(id, solutionWith(id, part, by))
      expect(found).toMatchObject({ mistake, certainty: 'exact' })
      expect(found.text).toBe(`These are exactly the numbers that come out when ${said}`)
      expect(found.more).toBe(`In the names of our own solution: ${more}`)
    })
})

describe('what the author has words for, or the arguments explain, is told so and not as a slip', () => {
  const rows: [id: string, part: string, by: string, mistake: string, text: string][] = [
    [
      'hidden-delta',
      '1 - Math.tanh(z) ** 2',
      '1 - Math.tanh(z)',
      'tanh-not-squared',
      'Only the slope of tanh is wrong: you have 1 − a, it should be 1 − a².',
    ],
    [
      'blame-a-hidden-unit',
      'let k = 0; k < errors.length',
      'let k = 1; k < errors.length',
      'firstLeftOut',
      'These are exactly the numbers that come out when the first row of `W2` is left out.',
    ],
  ]
  for (const [id, part, by, mistake, text] of rows)
    test(`${id}: ${by}`, async () => {
      const found = await told(id, solutionWith(id, part, by))
      expect(found).toMatchObject({ mistake, certainty: 'exact', more: undefined })
      expect(found.text.startsWith(text)).toBe(true)
    })
})

test('two slips at once are both told, also in one and the same number', async () => {
  const source = solutionWith('two-paths', 'error * v * u * (1 - u) * w1', 'error * u * u * (1 - u) * w2')
  const found = await told('two-paths', source)
  const once = 'one quantity is used in place of another, in the path through u'
  expect(found.certainty).toBe('exact')
  expect(found.text).toBe(
    `These are exactly the numbers that come out when ${once}, and at the same time ${once}.`,
  )
  expect(found.more).toBe(
    'In the names of our own solution: `w2` is used where `v` belongs. `u` is used where `w1` belongs.',
  )
})

test('a slip with a sign on top is told as both', async () => {
  const source = solutionWith('gradient-w1', 'delta2 * W2[j] * a', '-delta2 * W2[2] * a')
  const found = await told('gradient-w1', source)
  expect(found).toMatchObject({ certainty: 'exact', mistake: 'indexForAnother' })
  expect(found.text).toBe(
    'These are exactly the numbers that come out when the wrong entry of a list is used, in the blame of a hidden unit. Besides, the sign is turned.',
  )
})

test('no slip is told with a name that only our own solution has', async () => {
  for (const id of exerciseIds()) {
    const exercise = await loadExercise(id)
    const begun = exercise.starters.map(({ code }) => code).join('\n')
    for (const slip of (await exercise.slips!()).slips) {
      const named = slipsText({ exercise, t }, [slip]).matchAll(/in (?:[\w ]+ \()?`([\w.]+)`/g)
      for (const [, name] of named)
        expect([id, slip.kind, begun.includes(name!)]).toEqual([id, slip.kind, true])
    }
  }
})
