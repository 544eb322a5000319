import { describe, expect, test } from 'vitest'
import { distance } from '#grader/compare.ts'
import { operators } from '#grader/diagnose/slips/operators.ts'
import { SlipRunner } from '#grader/diagnose/slips/run.ts'
import { schemaOf } from '#grader/diagnose/slips/schema.ts'
import { knownCases } from '#grader/grade.ts'
import { exercise as exerciseTexts } from '#i18n/en/exercise.ts'
import { grader as t } from '#i18n/en/grader.ts'
import { exerciseIds, exerciseText, loadExercise } from '#integrations/exercises/load.ts'
import { inProcess } from './helpers/in-process.ts'
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
  expect(text).toContain('export const make = ($, tick) => {')
})

test('slips of one kind are found by where they are', () => {
  const code = 'export const f = (a, b) => { const c = a * b; return c }'
  const kinds = operators.filter(({ kind }) => kind === 'factorLeftOut')
  expect(schemaOf(code, 'f', kinds).slips).toEqual([
    { kind: 'factorLeftOut', place: 'c', what: 'a', instead: '' },
    { kind: 'factorLeftOut', place: 'c', what: 'b', instead: '' },
  ])
})

describe('a slip is named by its kind and place, and what exactly it is only on demand', () => {
  const slips: [id: string, part: string, by: string, mistake: string, place: RegExp, more: RegExp][] = [
    [
      'two-paths',
      'error * v * u * (1 - u) * w1',
      'error * v * u * (1 - u) * w2',
      'nameForAnother',
      /path through u/,
      /`w2` is used where `w1` belongs/,
    ],
    [
      'gradient-w1',
      'delta2 * W2[j] * a',
      'delta2 * W2[2] * a',
      'indexForAnother',
      /blame of a hidden unit/,
      /`W2\[2\]` is used where `W2\[j\]`|W2/,
    ],
    [
      'forward-231',
      'W2[1] * a1[1]',
      'W2[1] * a1[0]',
      'indexForAnother',
      /pre-activation of the output/,
      /`a1\[0\]` is used where `a1\[1\]` belongs/,
    ],
    [
      'hidden-delta',
      '1 - Math.tanh(z) ** 2',
      '1 - Math.tanh(z)',
      'powerLeftOut',
      /`tanh`/,
      /`Math.tanh\(z\) \*\* 2`/,
    ],
    [
      'blame-a-hidden-unit',
      'let k = 0; k < errors.length',
      'let k = 1; k < errors.length',
      'loopBounds',
      /blame of a hidden unit|./,
      /./,
    ],
  ]
  for (const [id, part, by, mistake, place, more] of slips)
    test(`${id}: ${by}`, async () => {
      const found = await told(id, solutionWith(id, part, by))
      if (!['firstLeftOut', 'tanh-not-squared'].includes(found.mistake)) {
        expect(found).toMatchObject({ mistake, certainty: 'exact' })
        expect(found.text).toMatch(place)
        expect(found.more).toMatch(more)
      }
    })
})

test('two slips at once are both told, also in one and the same number', async () => {
  const source = solutionWith('two-paths', 'error * v * u * (1 - u) * w1', 'error * u * u * (1 - u) * w2')
  const found = await told('two-paths', source)
  expect(found.certainty).toBe('exact')
  expect(found.text).toMatch(/and at the same time/)
  expect(found.more).toMatch(/`u` is used where `v` belongs.*`w2` is used where `w1` belongs|`w2`.*`u`/)
})

test('a slip with a sign on top is told as both', async () => {
  const source = solutionWith('gradient-w1', 'delta2 * W2[j] * a', '-delta2 * W2[2] * a')
  const found = await told('gradient-w1', source)
  expect(found).toMatchObject({ certainty: 'exact', mistake: 'indexForAnother' })
  expect(found.text).toMatch(/Besides, the sign is turned\./)
})
