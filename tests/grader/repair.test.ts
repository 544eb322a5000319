import { describe, expect, test } from 'vitest'
import { inProcess } from '#cli/prove/in-process.ts'
import { grade, knownCases } from '#grader/grade.ts'
import { canBeMended, findRepair } from '#grader/repair/find.ts'
import { additions, changes } from '#grader/repair/operators.ts'
import { reader } from '#grader/repair/program.ts'
import type { Repair } from '#grader/result.ts'
import { grader as t } from '#i18n/en/grader.ts'
import type { Runner } from '#runner/runner.ts'
import { exerciseOf, gradeIn, rightAnswer, sandbox, solutionWith } from './helpers/setup.ts'

/** More than any machine needs: tests are about what is found, not how fast. */
const milliseconds = 60_000

async function mended(id: string, source: string, where: Runner = inProcess): Promise<Repair | undefined> {
  const exercise = await exerciseOf(id)
  const verdict = await gradeIn(where, id, source)
  expect(verdict.status).not.toBe('pass')
  return findRepair(exercise, source, verdict, where, { t, reader, milliseconds, timeScale: 5 })
}

const stepsOf = (repair: Repair | undefined) => repair?.steps.map(({ text }) => text)

describe('one change to the program is told in steps that each give away more', () => {
  const rows: [id: string, part: string, by: string, steps: string[]][] = [
    [
      'gradient-w1',
      'delta2 * W2[j] * a',
      'delta2 * W2[0] * a',
      [
        'Line 8.',
        'In line 8, look at `W2[0]`.',
        'Line 8 needs another index.',
        'In line 8, `W2[0]` becomes `W2[j]`.',
      ],
    ],
    [
      'two-paths',
      'error * v * u * (1 - u) * w1',
      'error * v * u * (1 - u) * w2',
      [
        'Line 9.',
        'In line 9, look at `w2`.',
        'Line 9 needs another variable.',
        'In line 9, `w2` becomes `w1`.',
      ],
    ],
    [
      'hidden-delta',
      '1 - Math.tanh(z) ** 2',
      '1 + Math.tanh(z) ** 2',
      [
        'Line 4.',
        'In line 4, look at `1 + Math.tanh(z) ** 2`.',
        'Line 4 needs a sign the other way round.',
        'In line 4, `1 + Math.tanh(z) ** 2` becomes `1 - Math.tanh(z) ** 2`.',
      ],
    ],
  ]
  for (const [id, part, by, steps] of rows)
    test(`${id}: ${by}`, async () => {
      const source = solutionWith(id, part, by)
      const line = source.slice(0, source.indexOf(by)).split('\n').length
      const found = await mended(id, source)
      expect(found?.message.code).toBe('repair.one')
      expect(stepsOf(found)).toEqual(steps.map(step => step.replace(/(?<=ine )\d+/, String(line))))
      expect(found?.changes.map(change => change.line)).toEqual([line])
    })
})

describe('what is missing, or one too many, is found as well', () => {
  const rows: [id: string, part: string, by: string, kind: string][] = [
    ['gradient-w1', 'delta2 * W2[j] * a', 'delta2 * a', 'factorMissing'],
    ['forward-231', 'W2[1] * a1[1]', 'W2[1] * Math.sqrt(a1[1])', 'callTooMany'],
    ['forward-231', 'a2: sigmoid(z2)', 'a2: z2', 'callMissing'],

    ['two-paths', 'error * v * u', 'error * error * v * u', 'factorTooMany'],
    ['blame-a-hidden-unit', 'let k = 0; k < errors.length', 'let k = 1; k < errors.length', 'bounds'],
    ['backward-through-a-graph', '+=', '=', 'assignment'],
  ]
  for (const [id, part, by, kind] of rows)
    test(`${id}: ${by}`, async () => {
      const found = await mended(id, solutionWith(id, part, by))
      expect(found?.changes.map(change => change.kind)).toEqual([kind])
    })
})

test('two changes are found where one is not enough, each with its line', async () => {
  const source = `export function twoPaths(x: number, w1: number, w2: number, t: number): number {
  const u = 1 / (1 + Math.exp(-w1 * x))
  const v = Math.tanh(w2 * x)
  const error = u * v - t
  const throughU = error * u * u * (1 - u) * w1
  const throughV = error * u * (1 + v * v) * w2
  return throughU + throughV
}`
  const found = await mended('two-paths', source)
  expect(found?.message.code).toBe('repair.two')
  expect(stepsOf(found)?.[0]).toBe('Line 5. Line 6.')
  expect(stepsOf(found)?.[3]).toMatch(/^In line 5, `u` becomes `v`\. In line 6, .*becomes `1 - v \* v`\.$/)
})

test('a program that stops with an error or has no end is mended, too', async () => {
  const crash = solutionWith('gradient-w1', 'W2[j]', 'W2.at[j]')
  const endless = rightAnswer('blame-a-hidden-unit').replace('k++', 'k--')
  expect((await gradeIn(inProcess, 'gradient-w1', crash)).status).not.toBe('pass')
  expect(endless).not.toBe(rightAnswer('blame-a-hidden-unit'))
  const found = await mended('blame-a-hidden-unit', endless, sandbox())
  expect(found?.changes).toMatchObject([{ kind: 'bounds', what: 'k--', instead: 'k++' }])
})

test('the command line’s sandbox finds the same', async () => {
  const source = solutionWith('gradient-w1', 'delta2 * W2[j] * a', 'delta2 * W2[0] * a')
  const [here, there] = [await mended('gradient-w1', source), await mended('gradient-w1', source, sandbox())]
  expect(here).toBeDefined()
  expect(there).toEqual(here)
})

test('nothing is looked for where the numbers are not what is wrong', async () => {
  const right = await gradeIn(inProcess, 'gradient-w1', rightAnswer('gradient-w1'))
  const { starters } = await exerciseOf('gradient-w1')
  const begun = await gradeIn(inProcess, 'gradient-w1', starters[0]!.code)
  const unread = await gradeIn(inProcess, 'gradient-w1', 'export const other = 1')
  expect([right, begun, unread].map(canBeMended)).toEqual([false, false, false])
})

test('what the sandbox claims is told only when the program it means was graded and passes', async () => {
  const id = 'gradient-w1'
  const source = solutionWith(id, 'delta2 * W2[j] * a', 'delta2 * W2[0] * a')
  const exercise = await exerciseOf(id)
  const verdict = await gradeIn(inProcess, id, source)
  const claims: unknown[] = [
    { fits: [[0], [1], [2]], better: [] },
    { fits: [[-1], ['0'], [1e9], [0.5], [], [0, 1, 2]], better: [['x'], null] },
    { fits: 'all', better: 7 },
    null,
    'fits',
  ]
  for (const claim of claims) {
    const lying: Runner = {
      run: async request =>
        request.calls?.entry === '$search'
          ? {
              status: 'done',
              outputs: [],
              exports: ['$search'],
              returns: [{ value: claim as never }],
              duration: 1,
            }
          : inProcess.run(request),
      dispose() {},
    }
    expect(await findRepair(exercise, source, verdict, lying, { t, reader, milliseconds })).toBeUndefined()
  }
})

test('the program that is told to be mended passes with other cases than those that were looked at', async () => {
  const id = 'average-over-pairs'
  const source = solutionWith(id, '/ pairs', '* pairs')
  const exercise = await exerciseOf(id)
  const verdict = await gradeIn(inProcess, id, source)
  let text: string | undefined
  const recorded = {
    ...reader,
    changed: (...asked: Parameters<typeof reader.changed>) => (text = reader.changed(...asked)),
  }
  expect(
    await findRepair(exercise, source, verdict, inProcess, { t, reader: recorded, milliseconds }),
  ).toBeDefined()
  const { cases } = exercise.definition
  const definition = { ...exercise.definition, cases: { ...cases, seed: cases.seed + 99 } }
  const again = await grade({ ...exercise, definition }, text!, inProcess, { t })
  expect(again.status).toBe('pass')
})

test('a search that is stopped says nothing and asks the sandbox no more', async () => {
  const source = solutionWith('gradient-w1', 'delta2 * W2[j] * a', 'delta2 * W2[0] * a')
  const verdict = await gradeIn(inProcess, 'gradient-w1', source)
  let runs = 0
  const counting: Runner = {
    run(request) {
      runs++
      return inProcess.run(request)
    },
    dispose() {},
  }
  const stopped = new AbortController()
  stopped.abort()
  const found = await findRepair(await exerciseOf('gradient-w1'), source, verdict, counting, {
    t,
    reader,
    signal: stopped.signal,
  })
  expect(found).toBeUndefined()
  expect(runs).toBe(0)
})

test('every kind of change has its words', () => {
  const all = [...changes('f', []), ...additions.flatMap(of => of('f'))].map(({ kind }) => kind)
  expect([...new Set(all)].sort()).toEqual(Object.keys(t.repair.kinds).sort())
})

test('what cannot be read as a program is not searched', () => {
  const read = (source: string) => reader.search({ source, entry: 'f', args: [], round: 0 })
  expect(read('export function f( {')).toBeUndefined()
  expect(read('export async function f() { await 1 }')).toBeUndefined()
  expect(read(`export const f = () => 1 // ${'x'.repeat(10_000)}`)).toBeUndefined()
  expect(read('export function f(a) { return a + 1 }')?.changes.length).toBeGreaterThan(3)
})

test('what is right in all cases but a few that nobody looked at is not told to be mended', async () => {
  const id = 'two-paths'
  const right = rightAnswer(id)
  // Wrong by a sign, and besides wherever x is that of one case of another seed: no change of one sign mends that.
  const exercise = await exerciseOf(id)
  const { cases } = exercise.definition
  const definition = { ...exercise.definition, cases: { ...cases, seed: cases.seed + 2_000_003 } }
  const [, , , other] = knownCases({ ...exercise, definition })
  const x = other!.args[0] as number
  const source = right
    .replace('error * v * u', '-error * v * u')
    .replace(/return (.+)/, `return x === ${x} ? 0 : $1`)
  expect(source).toContain(`x === ${x}`)
  expect(source).toContain('-error * v * u')
  const kinds = (await mended(id, source))?.changes.map(({ kind }) => kind)
  expect(kinds).not.toEqual(['sign'])
})
