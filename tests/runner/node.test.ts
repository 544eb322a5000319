import { afterAll, expect, test } from 'vitest'
import { en } from '#i18n/en.ts'
import { errorText } from '#runner/error-text.ts'
import { createNodeRunner } from '#runner/node/runner.ts'
import type { Output } from '#runner/runner.ts'
import { programs } from './agree.ts'

const runner = createNodeRunner({ jobs: 2 })
afterAll(() => runner.dispose())

const run = (source: string, timeLimit = 5_000) => runner.run({ source, timeLimit })
const texts = (outputs: Output[]) =>
  outputs.map(output =>
    'parts' in output ? output.parts.map(part => ('text' in part ? part.text : part)) : output,
  )

test('a program prints, plots and shows', async () => {
  const { status, outputs } = await run(`import { randomNetwork } from 'engine'
console.log('W', [[1 / 3, 2], [3, 4]], 'and', [1, 2.00000001], -0)
plot([[1, 2], [2, NaN]], 'title')
show(randomNetwork([2, 1], { seed: 1 }))`)
  expect(status).toBe('done')
  expect(outputs[0]).toEqual({
    kind: 'log',
    parts: [
      { type: 'text', text: 'W' },
      {
        type: 'matrix',
        rows: [
          [0.333333, 2],
          [3, 4],
        ],
      },
      { type: 'text', text: 'and' },
      { type: 'vector', values: [1, 2] },
      { type: 'text', text: '0' },
    ],
  })
  expect(outputs[1]).toEqual({
    kind: 'plot',
    title: 'title',
    series: [
      {
        name: '',
        points: [
          [1, 2],
          [2, Number.NaN],
        ],
      },
    ],
  })
  expect(outputs[2]).toMatchObject({ kind: 'network', network: { layers: [{ activation: 'sigmoid' }] } })
})

test('each call has arguments of its own, and what it did to them is told', async () => {
  const result = await runner.run({
    source: 'export function f(m: number[][]) { m[0]![0]! += 1; return m }',
    timeLimit: 5_000,
    calls: { entry: 'f', batch: [[[[1]]], [[[1]]]] },
  })
  expect(result.returns).toEqual([
    { value: [[2]], after: [[[2]]] },
    { value: [[2]], after: [[[2]]] },
  ])
})

test('a deep copy of an argument can be changed without changing the argument', async () => {
  const result = await runner.run({
    source: `export function f(net: any) {
      const copy = structuredClone(net)
      copy.layers[0].W[0][0] += 1
      return copy
    }`,
    timeLimit: 5_000,
    calls: { entry: 'f', batch: [[{ layers: [{ W: [[1, -0]] }] }]] },
  })
  expect(result.returns).toEqual([
    { value: { layers: [{ W: [[2, -0]] }] }, after: [{ layers: [{ W: [[1, -0]] }] }] },
  ])
})

test('what cannot be copied deeply is named, with the line', async () => {
  const { error } = await run('const a = 1\nstructuredClone({ a, f: new Set([a]) })')
  expect(error).toMatchObject({ line: 2 })
  expect(errorText(error!, en.runner)).toMatch(/structuredClone: .* not this \(Set\)/)
})

test('a missing entry is seen in the exports', async () => {
  const result = await runner.run({
    source: 'export function g() {}',
    timeLimit: 5_000,
    calls: { entry: 'f', batch: [[]] },
  })
  expect(result).toMatchObject({ status: 'done', exports: ['g'] })
  expect(result.returns).toBeUndefined()
})

test('only allowed names of the engine are there', async () => {
  const source = `import * as engine from 'engine'\nconsole.log(Object.keys(engine).join())`
  const { outputs } = await runner.run({ source, allows: ['forward', 'update'], timeLimit: 5_000 })
  expect(texts(outputs)).toEqual([['forward,update']])
  const refused = await runner.run({
    source: `import { backward } from 'engine'\nbackward()`,
    allows: ['forward'],
    timeLimit: 5_000,
  })
  expect(refused.error).toMatchObject({ code: 'importName', line: 1, values: { available: 'forward' } })
})

test('outputs come while the program runs', async () => {
  const controller = new AbortController()
  const seen: Output[] = []
  const result = await runner.run(
    { source: `for (;;) console.log('more')`, timeLimit: 30_000 },
    {
      signal: controller.signal,
      onOutput: output => {
        seen.push(output)
        controller.abort()
      },
    },
  )
  expect(result.status).toBe('stopped')
  expect(seen.length).toBeGreaterThan(0)
  expect(result.outputs.slice(0, seen.length)).toEqual(seen)
})

test('a run can be stopped, before it begins and while it goes', async () => {
  const early = await runner.run({ source: '1', timeLimit: 5_000 }, { signal: AbortSignal.abort() })
  expect(early.status).toBe('stopped')
  const controller = new AbortController()
  const running = runner.run(
    { source: `console.log(1)\nfor (;;);`, timeLimit: 30_000 },
    { signal: controller.signal },
  )
  setTimeout(() => controller.abort(), 300)
  expect((await running).status).toBe('stopped')
  expect((await run('1')).status).toBe('done')
})

test('more programs than jobs all run, each by itself', async () => {
  const results = await Promise.all(Array.from({ length: 12 }, (_, i) => run(`console.log(${i})`, 20_000)))
  expect(results.map(({ outputs }) => texts(outputs))).toEqual(results.map((_, i) => [[`${i}`]]))
})

test('a slow program takes no time from the next one', async () => {
  const one = createNodeRunner({ jobs: 1 })
  const [slow, next] = await Promise.all([
    one.run({ source: 'for (;;);', timeLimit: 700 }),
    one.run({ source: 'console.log(1)', timeLimit: 5_000 }),
  ])
  one.dispose()
  expect([slow.status, next.status]).toEqual(['timeout', 'done'])
})

test('a runner that was disposed of says so', async () => {
  const gone = createNodeRunner({ jobs: 1 })
  gone.dispose()
  expect((await gone.run({ source: '1', timeLimit: 1_000 })).status).toBe('unavailable')
})

test('the stack is deep enough for ten thousand calls', async () => {
  const { status } = await run(
    'const f = (n: number): number => (n === 0 ? 0 : 1 + f(n - 1))\nconsole.log(f(10_000))',
    10_000,
  )
  expect(status).toBe('done')
})

test('every error that a program can meet has a sentence of its own', async () => {
  for (const program of programs.filter(({ timeLimit }) => timeLimit > 0)) {
    const { error } = await runner.run(program)
    if (!error) continue
    expect(Object.keys(en.runner.errors), program.source).toContain(error.code)
    expect(errorText(error, en.runner), program.source).not.toMatch(/\{\w+\}/)
  }
})

test('a parent that was busy for longer than the time limit does not take an answer for a time-out', async () => {
  await run('1')
  const running = runner.run({ source: 'console.log(1)', timeLimit: 1_000 })
  await new Promise(resolve => setTimeout(resolve, 5))
  const end = Date.now() + 2_000
  while (Date.now() < end);
  expect((await running).status).toBe('done')
})

test('a program finds the realm as the first one found it, whatever the one before it left', async () => {
  const one = createNodeRunner({ jobs: 1 })
  const look = `console.log(Reflect.ownKeys(globalThis).map(String).sort().join(' '))
console.log(Reflect.ownKeys(Array.prototype).length, [3, 1].sort(), Math.max(1, 2), typeof run, typeof left)`
  const spoil = `globalThis.left = 1
Array.prototype.left = 1
Math.max = () => 7
Array.prototype.sort = () => 'spoiled'
Object.freeze(Object.prototype)
setTimeout(() => { for (;;) {} }, 1)
export const grown = Array.from({ length: 1e5 }, (_, n) => ({ n }))`
  const first = await one.run({ source: look, timeLimit: 5_000 })
  expect((await one.run({ source: spoil, timeLimit: 300 })).status).toBe('timeout')
  const after = await one.run({ source: look, timeLimit: 5_000 })
  one.dispose()
  expect(after.outputs).toEqual(first.outputs)
  expect(texts(first.outputs).flat().at(-1)).toMatch(/undefined undefined$/)
  expect(JSON.stringify(first.outputs)).not.toMatch(/\brun\b/)
})
