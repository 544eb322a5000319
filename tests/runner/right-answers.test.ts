import { afterAll, expect, test } from 'vitest'
import { grade } from '#grader/grade.ts'
import { en } from '#i18n/en.ts'
import { loadExercise } from '#integrations/exercises/load.ts'
import { createNodeRunner } from '#runner/node/runner.ts'

const runner = createNodeRunner({ jobs: 1 })
afterAll(() => runner.dispose())

const rightWith = (line: string) => `const s = (z: number) => 1 / (1 + Math.exp(-z))
export function gradientW2(net: any, x: number[], target: number): any {
  const h = net.W1.map((r: number[], j: number) => s(r[0] * x[0] + r[1] * x[1] + net.b1[j]))
  const y = s(net.W2[0] * h[0] + net.W2[1] * h[1] + net.W2[2] * h[2] + net.b2)
  const g = h.map((a: number) => (y - target) * y * (1 - y) * a)
  ${line}
  return g
}`

const gradeOf = async (source: string) =>
  grade(await loadExercise('gradient-w2'), source, runner, { t: en.grader, timeScale: 10 })

test.each([
  `console.time('t'); console.timeLog('t'); console.timeEnd('t')`,
  `console.group('g'); console.log(g); console.groupEnd()`,
  `console.assert(g.length === 3, 'no')`,
  `console.count(); console.countReset()`,
  `console.dir(g); console.dirxml(g)`,
  `console.clear()`,
  `console.trace('here')`,
  `console.debug('%d', g[0])`,
  `{ using r = { [Symbol.dispose]() {} } as any }`,
])('a right answer stays right with %s', async line => {
  expect((await gradeOf(rightWith(line))).status).toBe('pass')
})

const right = rightWith('').replace('export function gradientW2', 'function good')

test.each([
  ['by an entry that every object inherits', `${right}\n;(Object.prototype as any).gradientW2 = good`],
  [
    'by a setter that puts right what was said',
    `${right}
let n = 0, kept = ''
export function gradientW2(...args: [any, any, any]) { kept = JSON.stringify(good(...args)); return [n++, n++, n++] }
Object.defineProperty(Object.prototype, 'value', { configurable: true, set() { Object.defineProperty(this, 'value', { value: kept, enumerable: true, configurable: true }) } })`,
  ],
  [
    'by a setter that hides what became of the arguments',
    `${right}
let kept = ''
export function gradientW2(net: any, x: any, t: any) { kept = JSON.stringify([net, x, t]); const g = good(net, x, t); net.W1[0][0] = 9; return g }
Object.defineProperty(Object.prototype, 'after', { configurable: true, set() { Object.defineProperty(this, 'after', { value: kept, enumerable: true, configurable: true }) } })`,
  ],
  [
    'by a setter that swallows an error',
    `${right}
export function gradientW2(net: any, x: any, t: any) { Object.defineProperty(Object.prototype, 'error', { configurable: true, set() { Object.defineProperty(this, 'value', { value: JSON.stringify(good(net, x, t)), enumerable: true, configurable: true }) } }); throw new Error('x') }`,
  ],
])('no check is forged %s', async (_, source) => {
  expect((await gradeOf(source)).status).not.toBe('pass')
})
