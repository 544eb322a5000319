import { describe, expect, test } from 'vitest'
import { en } from '#i18n/en.ts'
import { compile } from '#runner/compile.ts'
import { errorText } from '#runner/error-text.ts'

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
    `function f(this: number, ...rest: [a: number, b?: string]): asserts this is number {}`,
  ])('%j', source => {
    expect(compile(source, names)).toHaveProperty('code')
  })
})
