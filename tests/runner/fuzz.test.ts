import { createContext, Script } from 'node:vm'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { en } from '#i18n/en.ts'
import { encode } from '#runner/border.ts'
import { compile } from '#runner/compile.ts'
import { errorText } from '#runner/error-text.ts'
import { createNodeRunner } from '#runner/node/runner.ts'
import { functionOf } from '#runner/program.ts'
import type { RunResult } from '#runner/runner.ts'
import { createSession } from '#runner/session.ts'

const runner = createNodeRunner({ jobs: 2 })
afterAll(() => runner.dispose())

const known = Object.keys(en.runner.errors)

/** Bits of programs, honest and not: put together at random they are nearly programs. */
const bits = [
  ...[
    'const a = 1',
    'let b',
    'a',
    'b',
    '=',
    '+',
    '/',
    '/g',
    '/a/',
    '++',
    '--',
    '>',
    '<',
    '!',
    '=>',
    '?',
    ':',
    '.',
    ',',
  ],
  ...[
    '(',
    ')',
    '[',
    ']',
    '{',
    '}',
    ';',
    '\n',
    ' ',
    '`',
    '${',
    "'",
    '"',
    '//',
    '/*',
    '*/',
    '\\',
    '#x',
    '@',
    '…',
  ],
  ...['<!--', '-->', '\u2028', '\u200b', '−', '“', '\ufeff', '\0', '\ud800', '😀', '#!'],
  ...[
    'function f() ',
    'async ',
    'await ',
    'yield ',
    'return ',
    'class A ',
    'static ',
    'get ',
    'new ',
    'typeof ',
    'in ',
  ],
  ...[
    'using r = a',
    'await using r = a',
    'for (const x of a) ',
    'if (a) ',
    'else ',
    'try {} catch {} ',
    'switch (a) { case 1: ',
  ],
  ...[
    'type T = ',
    'interface I ',
    'enum E { A }',
    'namespace N ',
    'declare ',
    ' as any',
    ' satisfies T',
    '<T>(',
    'a!',
    ': number',
  ],
  ...[
    "import { forward } from 'engine'",
    "import * as e from 'engine'",
    "import('engine')",
    'export ',
    'export default ',
    'export { a }',
  ],
  ...[
    'require',
    'exports',
    'arguments',
    'this',
    'eval',
    'super',
    'import.meta',
    'new.target',
    "'use strict'",
  ],
  ...[
    '}); escaped(); (async () => {',
    '}\nescaped()\nfunction f() {',
    '/* ',
    '`}); escaped(); (async()=>{`',
    ')/escaped()/(',
  ],
]

const soups = fc.array(fc.constantFrom(...bits), { minLength: 1, maxLength: 14 }).map(parts => parts.join(''))

test('whatever is compiled has an answer in words, keeps its lines and stays in its function', () => {
  let runs = 0
  let refused = 0
  let escapes = 0
  const context = createContext({ escaped: () => escapes++ })
  fc.assert(
    fc.property(soups, source => {
      const compiled = compile(source, ['forward'])
      runs++
      if ('error' in compiled) {
        refused++
        const { error } = compiled
        expect(known).toContain(error.code)
        expect(errorText(error, en.runner)).not.toMatch(/\{\w+\}|undefined/)
        if (error.line !== undefined) {
          expect(error.line).toBeGreaterThan(0)
          expect(error.line).toBeLessThanOrEqual(source.split(/\r\n?|\n/).length)
        }
        return
      }
      const lines = compiled.code.split('\n').length - source.split('\n').length
      expect(lines).toBe(compiled.code.includes('\n}catch(e){_disposal') ? 1 : 0)
      // Only the function is made, none of its code may run.
      const whole = new Script(`'use strict';(${functionOf(compiled.code)})`, { filename: 'cell.ts' })
      expect(typeof whole.runInContext(context)).toBe('function')
    }),
    { seed: 16, numRuns: 4_000 },
  )
  expect(escapes).toBe(0)
  expect(refused).toBeLessThan(runs)
})

/** Expressions whose values are hard on whoever reads them. */
const values = fc.letrec<{ value: string }>(tie => ({
  value: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.constantFrom(
      ...[
        '1',
        '-0',
        'NaN',
        '2n',
        "'x'",
        'null',
        'undefined',
        'true',
        'Symbol()',
        '() => 1',
        'new Date(NaN)',
        '/a/g',
      ],
      ...[
        'new Error("e")',
        'Promise.resolve(1)',
        'new Map([[1, 2]])',
        'new Float32Array(3)',
        'Object.create(null)',
      ],
      ...[
        'new Proxy({}, { ownKeys() { throw 1 } })',
        'new Proxy([], {})',
        'new Proxy(() => 1, { get() { throw 2 } })',
      ],
      ...[
        '{ get a() { throw new Error("got") } }',
        '{ toString: 1, valueOf: 2 }',
        '{ toJSON() { return 9 } }',
        'new Array(5)',
      ],
      ...[
        'Object.assign([1], { length: 3 })',
        '{ then(f: any) { f(1) } }',
        'JSON.parse(\'{"__proto__": 1}\')',
        'globalThis',
      ],
      ...[
        '(() => { const a: any = []; a.push(a); return a })()',
        'new (class Value { data = 1 })()',
        'exports',
        'console',
      ],
    ),
    fc.array(tie('value'), { maxLength: 3 }).map(parts => `[${parts.join()}]`),
    fc
      .array(fc.tuple(fc.constantFrom('a', 'value', 'foreign', 'length', '0', '"-"'), tie('value')), {
        maxLength: 3,
      })
      .map(parts => `{ ${parts.map(([name, value]) => `${name}: (${value})`).join(', ')} }`),
  ),
})).value

/** What a program may do to every object before it is asked. */
const spoils = fc.constantFrom(
  '',
  ...[
    'value',
    'after',
    'foreign',
    'error',
    'end',
    'kind',
    'parts',
    'path',
    'args',
    '0',
    'length',
    'constructor',
  ].map(
    name =>
      `Object.defineProperty(Object.prototype, '${name}', { configurable: true, get() { return 7 }, set() { throw new Error('set') } })`,
  ),
  'Array.prototype[Symbol.iterator] = null as any',
  'Array.prototype.push = () => { throw 1 }',
  "Object.defineProperty(Array.prototype, '0', { set() { throw 1 } })",
  'String.prototype.slice = null as any; RegExp.prototype.exec = () => null',
  'Promise.prototype.then = null as any',
  'Function.prototype.call = null as any; Function.prototype.apply = null as any',
  'globalThis.Object = globalThis.Array = globalThis.JSON = null as any',
  'Object.freeze(Object.prototype); Object.freeze(Array.prototype)',
)

test('whatever a program returns and prints, its run ends with an answer that is plain data', async () => {
  const cases = fc.sample(fc.tuple(values, values, spoils), { seed: 16, numRuns: 120 })
  const results = await Promise.all(
    cases.map(async ([value, other, spoil]): Promise<[string, RunResult]> => {
      const source = `const value = (): any => (${value})
export function f(x: any) { return x > 0 ? value() : [x, (${other})] }
${spoil}
try { console.log(value()); console.table(value()); console.log('%s %d %o', value(), value(), value()) } catch {}`
      const calls = { entry: 'f', batch: [[1], [0]] }
      return [source, await runner.run({ source, timeLimit: 5_000, calls })]
    }),
  )
  for (const [source, { status, error, returns, exports }] of results) {
    expect(['done', 'error'], source).toContain(status)
    expect(error?.code, source).not.toBe('broken')
    if (status !== 'done') continue
    expect(exports, source).toEqual(['f'])
    expect(returns, source).toHaveLength(2)
    for (const outcome of returns!) {
      expect(() => structuredClone(outcome), source).not.toThrow()
      expect('value' in outcome || outcome.foreign || outcome.error, source).toBeTruthy()
    }
    expect(
      returns!.map(outcome => outcome.after),
      source,
    ).toEqual([[1], [0]])
  }
})

test('whatever comes across the border is taken as an output, an end or a fault, and never thrown', () => {
  const names = [
    'end',
    'exports',
    'returns',
    'outputs',
    'dropped',
    'error',
    'value',
    'after',
    'foreign',
    'kind',
    'parts',
    'rows',
  ]
  const words = [
    'log',
    'table',
    'plot',
    'network',
    'text',
    'vector',
    'matrix',
    '[1',
    '{"a":"\'b"}',
    '"undefined"',
  ]
  const data = fc.letrec(tie => ({
    data: fc.oneof(
      { maxDepth: 5 },
      fc.constantFrom<unknown>(...words, 0, 1, Number.NaN, null, true, undefined, 'x'.repeat(300)),
      fc.array(tie('data'), { maxLength: 4 }),
      fc.dictionary(
        fc.constantFrom(...names, 'type', 'text', 'columns', 'series', 'name', 'message', 'stack'),
        tie('data'),
        { maxKeys: 6 },
      ),
    ),
  })).data
  const messages = fc.oneof(
    fc.dictionary(fc.constantFrom('end', 'outputs', 'dropped'), data).map(message => encode(message)),
    data.map(message => encode(message)),
    fc.string(),
    fc.json(),
  )
  const statuses = new Set<string>()
  fc.assert(
    fc.property(messages, text => {
      const request = { source: 'x', timeLimit: 1, calls: { entry: 'f', batch: [[]] } }
      const result = createSession(request, {}, () => 0).take(text)
      statuses.add(result?.error?.code ?? result?.status ?? 'more')
      if (result?.error) expect(known).toContain(result.error.code)
    }),
    { seed: 16, numRuns: 4_000 },
  )
  expect([...statuses]).toEqual(expect.arrayContaining(['broken', 'more']))
})
