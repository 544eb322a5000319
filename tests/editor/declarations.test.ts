import { describe, expect, test } from 'vitest'
import { type Declarations, moduleTypings } from '#editor/declarations.ts'

const declarations: Declarations = {
  forward: {
    text: '/** One. */\nfunction forward(x: Inner): Trace;\nfunction forward(x: number): Trace;',
    exported: true,
    isType: false,
    uses: ['Inner', 'Trace'],
  },
  backward: { text: 'function backward(t: Trace): void;', exported: true, isType: false, uses: ['Trace'] },
  Trace: { text: 'type Trace = { a: Vector };', exported: true, isType: true, uses: ['Vector'] },
  Vector: { text: 'type Vector = number[];', exported: true, isType: true, uses: [] },
  Inner: { text: 'class Inner {}', exported: false, isType: false, uses: ['Inner'] },
}

describe('moduleTypings', () => {
  test('declares every exported name when no names are given', () => {
    const text = moduleTypings('engine', declarations)
    expect(text).toMatch(/^declare module 'engine' \{/)
    for (const name of ['function forward', 'function backward', 'type Trace', 'type Vector'])
      expect(text).toContain(`export ${name}`)
  })

  test('leaves out a function that is not allowed, and keeps the types that the allowed ones need', () => {
    const text = moduleTypings('engine', declarations, ['forward'])
    expect(text).not.toContain('backward')
    expect(text).toContain('export type Trace')
    expect(text).toContain('export type Vector')
  })

  test('exports every overload and keeps the documentation before it', () => {
    const text = moduleTypings('engine', declarations, ['forward'])
    expect(text).toContain('/** One. */\nexport function forward(x: Inner)')
    expect(text.match(/export function forward/g)).toHaveLength(2)
  })

  test('declares what an allowed name mentions without letting it be imported', () => {
    const text = moduleTypings('engine', declarations, ['forward'])
    expect(text).toMatch(/^class Inner/m)
    expect(text).toContain('export {}')
  })

  test('passes over names that do not exist', () => {
    expect(moduleTypings('engine', declarations, ['nothing'])).toBe(
      "declare module 'engine' {\nexport {}\n}\n",
    )
  })
})
