import { readdirSync, readFileSync } from 'node:fs'
import { transform } from 'sucrase'
import { describe, expect, it } from 'vitest'
import * as engine from '#engine'

const folder = new URL('../../src/engine/', import.meta.url)

type Example = { name: string; code: string }

/** The code after every `@example`, named by what the comment documents. */
function examplesIn(file: string): Example[] {
  const source = readFileSync(new URL(file, folder), 'utf8')
  const found = source.matchAll(/ \* @example\n((?: \*.*\n)+?) \*\/\nexport (?:function|class|const) (\w+)/g)
  return [...found].map(([, lines, name]) => ({ name, code: lines.replace(/^ \* ?/gm, '') }))
}

/** Turns `expression // value` into a check; six digits count, as in the course's printouts. */
function runExample(code: string): number {
  let checks = 0
  const lines = code.split('\n').map(line => {
    const [, expression, wanted] = /^(.*\S)\s+\/\/ (.+)$/.exec(line) ?? []
    if (expression === undefined) return line
    checks++
    return `check((${expression}), (${wanted}), ${JSON.stringify(line)})`
  })
  const { code: script } = transform(lines.join('\n'), {
    transforms: ['typescript'],
    disableESTransforms: true,
  })
  const check = (got: unknown, wanted: unknown, line: string) =>
    expect(rounded(got), line).toEqual(rounded(wanted))
  const run = new Function(
    'engine',
    'check',
    `"use strict"; const { ${Object.keys(engine)} } = engine\n${script}`,
  )
  run(engine, check)
  return checks
}

function rounded(x: unknown): unknown {
  return JSON.parse(JSON.stringify(x, (_, v) => (typeof v === 'number' ? Number(v.toPrecision(6)) : v)))
}

describe('examples in the documentation', () => {
  const examples = readdirSync(folder).flatMap(examplesIn)

  it('are there for every function, class and table that learners can import', () => {
    const wanted = Object.keys(engine).filter(name => name !== 'NotFiniteError')
    expect(examples.map(({ name }) => name).sort()).toEqual(wanted.sort())
  })

  it.each(examples)('$name does what its documentation shows', ({ code }) => {
    expect(runExample(code)).toBeGreaterThan(0)
  })

  it('would be caught if they were wrong', () => {
    expect(() => runExample('value(2).mul(3).data // 7')).toThrow()
  })
})
