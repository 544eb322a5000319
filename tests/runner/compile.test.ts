import { afterAll, describe, expect, test } from 'vitest'
import { en } from '#i18n/en.ts'
import { compile } from '#runner/compile.ts'
import { errorText } from '#runner/error-text.ts'
import { createNodeRunner } from '#runner/node/runner.ts'

const names = ['backward', 'forward']

function errorOf(source: string) {
  const compiled = compile(source, names)
  if (!('error' in compiled)) throw new Error(`compiled to ${compiled.code}`)
  return compiled.error
}

test('types go and every line stays where it is', () => {
  const source = `import { forward, type Matrix } from 'engine'

interface Shape {
  rows: number
}
export const f = (m: Matrix): Shape => ({ rows: m.length })
type T = string
forward(f([[1]]) as never, 1 as never)`
  const compiled = compile(source, names)
  if (!('code' in compiled)) throw new Error(compiled.error.message)
  const lines = compiled.code.split('\n')
  expect(lines).toHaveLength(source.split('\n').length)
  expect(lines[5]).toContain('const f = (m) => ')
  expect(lines[7]).toContain('forward(f([[1]])')
})

test.each([
  [`import fs from 'fs'`, 'import', 1],
  [`\nimport 'https://example.org/x.js'`, 'import', 2],
  [`\n\nexport * from 'lodash'`, 'import', 3],
  [`const fs = 1\nawait import('fs')`, 'import', 2],
  [`import type { X } from 'fs'\nimport { forwad } from 'engine'\nforwad()`, 'importName', 2],
  [`export { nothing } from 'engine'`, 'importName', 1],
  [`import engine from 'engine'\nengine()`, 'importDefault', 1],
  [`let a = 1\nlet a = 2`, 'duplicate', 2],
  [`const exports = 1`, 'reserved', 1],
  [`let a = 1\nfunction require() {}`, 'reserved', 2],
  [`function f() {\n  const x = await g()\n}`, 'awaitOutside', 2],
  [`let a = 1\nreturn a`, 'returnOutside', 2],
  [`const s = 'abc`, 'unterminatedString', 1],
  [`if (true) {\n  f(1)\n`, 'unclosed', 1],
  [`const a = [1, 2\n`, 'unclosed', 1],
  [`foo(1 2)`, 'expected', 1],
  [`const a = }`, 'unexpected', 1],
  [`1 +`, 'ended', 1],
  [`f() = 3`, 'assignTarget', 1],
  [`export { zz }`, 'exportUndefined', 1],
  [`}); postMessage(1); (async () => {`, 'unexpected', 1],
  ['let a = 1\nnamespace N { export const a = 1 }', 'namespace', 2],
  ['export namespace A.B { f() }', 'namespace', 1],
  ["module 'x' { f() }", 'namespace', 1],
  ['const a = 1 <!-- no', 'htmlComment', 1],
  ['let a = 1\n --> no', 'htmlComment', 2],
  ['<!-- a page -->', 'htmlComment', 1],
  ["import { forward } from 'engine' with { type: 'json' }", 'importAttributes', 1],
  ["const m = await import('engine', { with: {} })", 'importAttributes', 1],
  ['// a\u2028const b = 1', 'lineSeparator', 1],
  ['let a = 1\n\u2029let b', 'lineSeparator', 2],
  ['let a = 1\nconst w\u200b = 1', 'invisible', 2],
  ['const a\u00ad = 1', 'invisible', 1],
  ['let a = 3\na = a − 1', 'strangeCharacter', 2],
  ['const s = “a”', 'strangeCharacter', 1],
  ['const s = ‘a’', 'strangeCharacter', 1],
  ['const x = 2 × 3', 'strangeCharacter', 1],
  ['const x = ۳', 'strangeCharacter', 1],
  ['f（1）', 'strangeCharacter', 1],
  ['const ☃ = 1', 'strangeUnknown', 1],
  ['const a = }\n// later: −', 'unexpected', 1],
  ["const s = '−'\nconst a = }", 'unexpected', 2],
  ['for (using r of []) {}', 'usingHere', 1],
  ['switch (1) { case 1: using r = null }', 'usingHere', 1],
  ['console.log(import.meta)', 'syntax', 1],
  ['({ a: 1 }', 'unclosed', 1],
  ['('.repeat(50_000), 'tooDeep', undefined],
  ['a'.repeat(200_001), 'tooLong', undefined],
])('%j is refused as %s', (source, code, line) => {
  const error = errorOf(source)
  expect([error.code, error.line]).toEqual([code, line])
  const text = errorText(error, en.runner)
  expect(text).not.toMatch(/\{\w+\}|undefined/)
})

test('a refused import lists what there is', () => {
  expect(errorText(errorOf(`import { x } from 'fs'`), en.runner)).toContain('backward, forward')
})

describe('what runs', () => {
  test.each([
    `const s = '</script>' // }); (`,
    `const t = \`\${1}\` + /[}]/.source`,
    `label: for (;;) break label`,
    `class A { #x = 1; static { this.y = 2 } static y = 0; get x() { return this.#x } }`,
    `import { type Network } from 'engine'\nlet n: Network | undefined`,
    `for await (const x of []) x`,
    `const a = async () => { await 1 }`,
    `abstract class A { protected abstract f(): void }`,
    `#!/usr/bin/env node\nconsole.log(1)`,
    `let n = 3\nwhile (n --> 0) n`,
    `const s = '<!-- text -->' + \`<!-- -->\` // <!-- -->`,
    `const s = 'a\u2028b \u200b −'`,
    `declare namespace N { const a: number }\ntype M = typeof N.a`,
    `const namespace = 1, module = { namespace }\nmodule\nnamespace\nmodule.namespace`,
    `{ using r = { [Symbol.dispose]() {} } as any }`,
    `import { Matrix, forward } from 'engine'\nexport const f = (m: Matrix) => forward(m as never, [])`,
    `function f(this: number, ...rest: [a: number, b?: string]): asserts this is number {}`,
  ])('%j', source => {
    expect(compile(source, names)).toHaveProperty('code')
  })
})

describe('what a program gives and takes', () => {
  const runner = createNodeRunner({ jobs: 1 })
  afterAll(() => runner.dispose())
  const run = (source: string, entry = 'f') =>
    runner.run({ source, timeLimit: 5_000, calls: { entry, batch: [[]] } })

  test.each([
    ['export const f = () => 1', 1],
    ['export let f = () => 1\nf = () => 2', 2],
    ['function g() { return 3 }\nexport { g as f }', 3],
    ['const { a: [f], ...rest } = { a: [() => 4] }\nexport { f, rest }', 4],
    ['export const { f } = { f: () => 5 }, g = 1', 5],
    ['export class A { static x = 6 }\nexport function f() { return A.x }', 6],
    ['exports.f = () => 7', 7],
    ["export { lossOf as f } from 'engine'", undefined],
    ['export async function* g() {}\nexport function f() { return typeof g }', 'function'],
    ['using r = null\nexport function f() { return 8 }', 8],
    [
      "import * as e from 'engine'\nexport const f = () => typeof e.forward + ('default' in e)",
      'functionfalse',
    ],
    [
      "import { forward as g } from 'engine'\nexport const f = (forward = 1) => typeof g + forward",
      'function1',
    ],
    ['export\n\nconst\nf = () => new Error().stack!.includes("cell.ts:5")', true],
  ])('%j', async (source, value) => {
    const result = await run(source)
    expect(result.error).toBeUndefined()
    if (value === undefined) expect(result.returns![0]!.error).toBeDefined()
    else expect(result.returns).toEqual([{ value, after: [] }])
  })

  test.each([
    ['export default () => 1', 1],
    ['export default function () { return 2 }\n;[1].map(String)', 2],
    ['export default function named() { return 3 }', 3],
    ['export default class {}\n', undefined],
  ])('by default: %j', async (source, value) => {
    const result = await run(source, 'default')
    expect(result.exports).toEqual(['default'])
    if (value !== undefined) expect(result.returns![0]!.value).toBe(value)
  })

  test('what using took is ended last first, also after an error, and the first error counts', async () => {
    const source = `const end = (name: string, fails = false) => ({ [Symbol.dispose]() { console.log(name); if (fails) throw new Error(name) } })
function f(how: string) {
  using a = end('a')
  using b = end('b', how === 'dispose'), none = null
  if (how === 'throw') throw new Error('body')
  if (how === 'return') return 'returned'
  console.log('through')
}
console.log(f('return'), f(''))
for (const how of ['throw', 'dispose']) try { f(how) } catch (e: any) { console.log(e.message) }
async function later() { await using c = { async [Symbol.asyncDispose]() { await null; console.log('c') } }; console.log('in') }
await later()
try { (() => { using x = {} as any })() } catch (e: any) { console.log(e.name) }`
    const { error, outputs } = await runner.run({ source, timeLimit: 5_000 })
    expect(error).toBeUndefined()
    expect(
      outputs.map(output =>
        'parts' in output ? output.parts.map(part => 'text' in part && part.text).join() : '',
      ),
    ).toEqual([
      'b',
      'a',
      'through',
      'b',
      'a',
      'returned undefined',
      'b',
      'a',
      'body',
      'through',
      'b',
      'a',
      'b',
      'in',
      'c',
      'TypeError',
    ])
  })

  test('an error class of any name is told with its line', async () => {
    const source = `class My extends Error {}
Object.defineProperty(My, 'name', { value: 'my-error (v1) $' })
throw new My('x')`
    const { error } = await runner.run({ source, timeLimit: 5_000 })
    expect(error).toMatchObject({ code: 'runtime', line: 3, values: { message: 'x' } })
  })

  test('a name with a character that nobody sees is said to have one', async () => {
    const { error } = await runner.run({ source: 'const ab = 1\na\u200cb', timeLimit: 5_000 })
    expect(error).toMatchObject({ code: 'invisibleName', line: 2 })
  })

  test('lines are counted as the editor counts them, whatever ends them', async () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const { error } = await runner.run({
        source: ['let a = 1', '', 'nothing()'].join(end),
        timeLimit: 5_000,
      })
      expect(error).toMatchObject({ code: 'reference', line: 3 })
    }
  })
})
