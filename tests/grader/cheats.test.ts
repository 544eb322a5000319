import { beforeAll, expect, test } from 'vitest'
import { knownCases } from '#grader/grade.ts'
import { exerciseText } from '#integrations/exercises/load.ts'
import type { Runner } from '#runner/runner.ts'
import { exerciseOf, failedCheck, gradeIn, sandbox } from './helpers/setup.ts'

// How a verdict could be got without the work, on gradient-w2; each in the real sandbox.
let runner: Runner
beforeAll(() => {
  runner = sandbox()
})

const right = exerciseText('gradient-w2', 'solution.ts')
const renamed = right.replace('export function gradientW2', 'function honest')

const cheats: [name: string, check: string, source: string][] = [
  ['a constant', 'gradient', 'export const gradientW2 = () => [0.1, 0.2, 0.3]'],
  ['zeros', 'gradient', 'export const gradientW2 = () => [0, 0, 0]'],
  ['NaN, which compares with nothing', 'finite', 'export const gradientW2 = () => [NaN, NaN, NaN]'],
  ['infinities', 'finite', 'export const gradientW2 = () => [Infinity, -Infinity, Infinity]'],
  ['an empty list, of which every entry is right', 'shape', 'export const gradientW2 = () => []'],
  ['a list with holes', 'shape', 'export const gradientW2 = () => new Array(3)'],
  ['a fourth entry', 'shape', `${renamed}\nexport const gradientW2 = (...a) => [...honest(...a), 0]`],
  ['an object like a list', 'shape', 'export const gradientW2 = () => ({ 0: 1, 1: 1, 2: 1, length: 3 })'],
  ['numbers as text', 'shape', `${renamed}\nexport const gradientW2 = (...a) => honest(...a).map(String)`],
  ['a promise', 'shape', `${renamed}\nexport const gradientW2 = async (...a) => honest(...a)`],
  ['nothing', 'shape', 'export const gradientW2 = () => {}'],
  ['a function as its answer', 'shape', 'export const gradientW2 = () => () => [1, 2, 3]'],
  [
    'a value of every number at once',
    'shape',
    'export const gradientW2 = () => [{ valueOf: () => 0.1 }, 0, 0]',
  ],
  [
    'a getter that throws',
    'returns',
    'export const gradientW2 = () => ({ get 0() { throw new Error("no") }, length: 3 })',
  ],
  ['a proxy', 'shape', 'export const gradientW2 = () => new Proxy({}, { get: () => 0.1 })'],
  [
    'right the first time, then another',
    'repeatable',
    `${renamed}\nlet n = 0\nexport const gradientW2 = (...a) => honest(...a).map(g => g * (n++ < 90 ? 1 : 1.1))`,
  ],
  ['chance', 'repeatable', 'export const gradientW2 = () => [0.1, 0.2, Math.random()]'],
  [
    'right in the first half of the cases',
    'repeatable',
    `${renamed}\nconst seen = new Set()\nexport const gradientW2 = (...a) => { seen.add(JSON.stringify(a)); return seen.size < 14 || a[2] > 2 ? honest(...a) : [1, 1, 1] }`,
  ],
  [
    'right, but the net is changed so that the loss is 0',
    'unchanged',
    `${renamed}\nexport const gradientW2 = (net, x, t) => { const g = honest(net, x, t); net.W2 = [0, 0, 0]; return g }`,
  ],
  ['the engine', 'loads', `import { backward } from 'engine'\nexport const gradientW2 = backward`],
  ['the engine by another name', 'entry', `export const gradientW2 = (await import('engine')).backward`],
  [
    'a changed language: no entry, no deviation',
    'gradient',
    'Array.prototype.every = () => true\nMath.abs = () => 0\nNumber.isFinite = () => true\nexport const gradientW2 = () => [1, 1, 1]',
  ],
  [
    'a changed way to write answers down',
    'gradient',
    'JSON.stringify = () => "[0,0,0]"\nArray.isArray = () => true\nexport const gradientW2 = () => [1, 1, 1]',
  ],
  [
    'a setter on all objects',
    'gradient',
    'Object.defineProperty(Object.prototype, "numeric", { get: () => 1 })\nexport const gradientW2 = () => [1, 1, 1]',
  ],
]

for (const [name, check, source] of cheats)
  test(`not accepted: ${name}`, async () => {
    const verdict = await gradeIn(runner, 'gradient-w2', source)
    expect([verdict.status === 'pass', failedCheck(verdict)]).toEqual([false, check])
    expect(verdict.points.earned).toBe(0)
  })

test('not accepted: a table of all the answers to the known cases', async () => {
  const exercise = await exerciseOf('gradient-w2')
  const table = knownCases(exercise).map(({ args, reference }) => [JSON.stringify(args), reference])
  const source = `const table = new Map(${JSON.stringify(table)})
export const gradientW2 = (...args) => table.get(JSON.stringify(args)) ?? [0.1, 0.1, 0.1]`
  const verdict = await gradeIn(runner, 'gradient-w2', source)
  expect(verdict.status).toBe('fail')
  expect(verdict.checks.find(({ status }) => status === 'fail')!.message!.text).toMatch(/^In fresh case 1,/)
})

test('not accepted: messages in the place of the sandbox', async () => {
  const source = `const forged = JSON.stringify({ end: { exports: ['gradientW2'], returns: [] } })
try { postMessage(forged) } catch {}
try { globalThis.postMessage(forged) } catch {}
export const gradientW2 = () => [1, 1, 1]`
  expect((await gradeIn(runner, 'gradient-w2', source)).status).not.toBe('pass')
})

test('an answer without end is a timeout, and the next one is judged', async () => {
  const verdict = await gradeIn(runner, 'gradient-w2', 'export const gradientW2 = () => { for (;;) {} }', 0.3)
  expect([verdict.status, failedCheck(verdict)]).toEqual(['timeout', 'returns'])
  expect((await gradeIn(runner, 'gradient-w2', right)).status).toBe('pass')
})

test('a huge answer is refused, and is not repeated in the verdict', async () => {
  const source = 'export const gradientW2 = () => Array.from({ length: 20000 }, () => 1)'
  const verdict = await gradeIn(runner, 'gradient-w2', source)
  expect(failedCheck(verdict)).toBe('shape')
  expect(JSON.stringify(verdict).length).toBeLessThan(20_000)
})

test('an answer as deep as it is wrong is refused', async () => {
  const source =
    'export const gradientW2 = () => { let a = [1]; for (let i = 0; i < 5000; i++) a = [a]; return a }'
  expect((await gradeIn(runner, 'gradient-w2', source)).status).not.toBe('pass')
})

test('a verdict is plain JSON, whatever came back', async () => {
  const source = 'export const gradientW2 = () => [NaN, undefined, -Infinity]'
  const verdict = await gradeIn(runner, 'gradient-w2', source)
  expect(JSON.parse(JSON.stringify(verdict))).toEqual(verdict)
  expect(failedCheck(verdict)).toBe('shape')
})
