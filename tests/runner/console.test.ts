import { afterAll, describe, expect, test } from 'vitest'
import { createNodeRunner } from '#runner/node/runner.ts'
import { shownNumber } from '#runner/number-text.ts'
import { printed } from './hostile/program.ts'

const runner = createNodeRunner({ jobs: 1 })
afterAll(() => runner.dispose())

const run = (source: string) => runner.run({ source, timeLimit: 5_000 })
const lines = async (source: string) => {
  const result = await run(source)
  expect(result.error).toBeUndefined()
  return printed(result)
}

describe('the console has what every other console has', () => {
  test.each([
    [
      `console.group('g')\nconsole.log('in')\nconsole.group()\nconsole.log(1, [1, 2])\nconsole.groupEnd()\nconsole.groupEnd()\nconsole.groupEnd()\nconsole.log('out')`,
      ['g', '  in', '    1 {"type":"vector","values":[1,2]}', 'out'],
    ],
    [
      `console.assert(1 === 1, 'silent')\nconsole.assert(1 === 2)\nconsole.assert(false, 'no', 2)\nconsole.assert(false, { a: 1 })`,
      ['Assertion failed', 'Assertion failed: no 2', 'Assertion failed: { a: 1 }'],
    ],
    [
      `console.count()\nconsole.count('x')\nconsole.count()\nconsole.countReset()\nconsole.count()`,
      ['default: 1', 'x: 1', 'default: 2', 'default: 1'],
    ],
    [
      `console.dir({ a: 1 }, { depth: 0 })\nconsole.trace('here', 1)\nconsole.clear()\nconsole.dirxml('x')`,
      ['{ a: 1 }', 'Trace: here 1', 'x'],
    ],
    [`console.timeEnd('never')`, ['never: not begun']],
  ])('%j', async (source, wanted) => {
    expect(await lines(source)).toEqual(wanted)
  })

  test('a clock is read in milliseconds, and once it is stopped it is gone', async () => {
    const [log, end, gone] = await lines(
      `console.time('t')\nconsole.timeLog('t', 'so far')\nconsole.timeEnd('t')\nconsole.timeEnd('t')`,
    )
    expect(log).toMatch(/^t: [\d.e-]+ ms so far$/)
    expect(end).toMatch(/^t: [\d.e-]+ ms$/)
    expect(gone).toBe('t: not begun')
  })

  test.each([
    [`console.log('%d of %s', 1, 'two', 3)`, '1 of two 3'],
    [`console.log('%i %f %d', 3.7, '0.5', 1 / 3)`, '3 0.5 0.333333'],
    [`console.log('%o and %j %c.', { a: [1] }, 'x', 'color: red')`, '{ a: [1] } and "x" .'],
    [`console.log('100% of %s, 5%% %s', 'it')`, '100% of it, 5% %s'],
    [`console.log('%s')`, '%s'],
    [`console.log('%d', {}, '%d')`, 'NaN %d'],
  ])('formats: %s', async (source, wanted) => {
    expect(await lines(source)).toEqual([wanted])
  })

  test('a table shows the columns that it is asked for, in that order', async () => {
    const { outputs } = await run(`console.table([{ a: 1, b: 2, c: 3 }, { a: 4 }], ['c', 'a'])`)
    expect(outputs).toEqual([
      {
        kind: 'table',
        columns: ['', 'c', 'a'],
        rows: [
          ['0', '3', '1'],
          ['1', '', '4'],
        ],
      },
    ])
  })
})

describe('what is printed can be read', () => {
  test.each([
    [
      `import { value } from 'engine'\nconst a = value(2)\na.mul(3).backward()\nconsole.log(a)`,
      'Value { data: 2, grad: 3, op: "leaf" }',
    ],
    [
      `import { randomNetwork } from 'engine'\nconsole.log(randomNetwork([2, 1], { seed: 1 }))`,
      '{ layers: [{ W: [[0.17971, -0.703238]], b: [0.038816], activation: "sigmoid" }], loss: "halfSquaredError" }',
    ],
    [`console.log(new Date(NaN))`, 'Invalid Date'],
    [
      `console.log(12345678.5, -1234567.89, 2 ** 53, 2 ** 60, -1e20, 1e21, 999999.5)`,
      '12345678 -1234568 9007199254740992 1.15292e+18 -1e+20 1e+21 1000000',
    ],
    [
      `Object.defineProperty(Object.prototype, 'value', { value: 7, configurable: true })\nconsole.log({ get a() { return 1 } })`,
      '{ a: [Getter] }',
    ],
  ])('%j', async (source, wanted) => {
    expect(await lines(source)).toEqual([wanted])
  })

  test('of a value with a hundred million parts only as much is written as can be read', async () => {
    const [text] = await lines(
      `let a: any = 1.5\nfor (let k = 0; k < 5; k++) a = Array(100).fill(a)\nconsole.log(a)`,
    )
    expect(text!.length).toBeLessThan(30_000)
    expect(text).toContain('+')
  })

  test('a number too large for its last digits has a power of ten', () => {
    expect([1.15292e18, -1.5e17, 1e20, 2 ** 53, 1e21, Number.NaN, -0.5].map(shownNumber)).toEqual([
      '1.15292e+18',
      '-1.5e+17',
      '1e+20',
      '9007199254740992',
      '1e+21',
      'NaN',
      '-0.5',
    ])
  })
})

test('a timer of Infinity fires at once, as in every browser', async () => {
  expect(
    await lines(
      `setTimeout(() => console.log('fired'), Infinity)\nsetTimeout(() => console.log('too'), 2 ** 31)`,
    ),
  ).toEqual(['fired', 'too'])
})

test('code from text is refused by name, with `new` and without', async () => {
  for (const source of [
    `new Function('return 1')`,
    `Function('return 1')`,
    `(async () => {}).constructor('1')`,
  ])
    expect((await run(source)).error?.code).toBe('codeFromText')
})
