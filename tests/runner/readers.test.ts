import { describe, expect, test } from 'vitest'
import { highlight } from '#blocks/cell/highlight.ts'
import { renderOutputs } from '#blocks/cell/outputs/render.ts'
import { importEdit, mayNameEngine } from '#editor/imports.ts'
import { sha256 } from '#exercise/sha256.ts'
import { cell } from '#i18n/en/cell.ts'
import { encode } from '#runner/border.ts'
import { maxSource } from '#runner/compile.ts'
import { explain } from '#runner/explain.ts'
import { createSession } from '#runner/session.ts'
import { refuseSilentlyLost } from '#runner/strange.ts'
import { explainSyntax } from '#runner/syntax.ts'
import { tooSteep } from './growth.ts'

/** Every reader that gets a learner's text, or what a program said, outside of the sandbox. */
const readers: [name: string, most: number, read: (text: string) => unknown][] = [
  ['highlighting', maxSource, highlight],
  ['completing an import', maxSource, text => importEdit(text, 'train')],
  ['the place of a name', maxSource, mayNameEngine],
  [
    'what is refused by name',
    maxSource,
    text => {
      try {
        refuseSilentlyLost(text)
      } catch {
        // Refused is read, too.
      }
    },
  ],
  [
    'errors of syntax',
    maxSource,
    text => explainSyntax({ message: `${text} (1:1)`, pos: 0, loc: { line: 1, column: text.length } }, text),
  ],
  ['the sum of a submission', maxSource, sha256],
  [
    'errors of running programs',
    maxSource,
    text => {
      const stack = `at f (cell.ts:2:1)\n${text.slice(0, 3_900)}`
      for (const words of ['is not defined', 'not a function', 'Assignment to constant variable.']) {
        const raw = { name: 'TypeError', stack, className: text.slice(0, 80), thrown: false }
        explain({ ...raw, message: words }, text)
        explain({ ...raw, message: text.slice(0, 1_900) + words }, text)
      }
    },
  ],
  [
    'the end of a run that got hold of the border',
    maxSource,
    text => {
      const error = { name: text, message: text, stack: text, className: text, thrown: false }
      const session = createSession({ source: text, timeLimit: 1 }, {}, () => 0)
      session.take(
        encode({ end: { exports: [text], error } }, undefined, { depth: 9, entries: 99, characters: 1e7 }),
      )
    },
  ],
  [
    'outputs',
    maxSource,
    text =>
      renderOutputs(
        [
          { kind: 'log', parts: [{ type: 'text', text }] },
          { kind: 'table', columns: ['', text], rows: [[text, text]] },
        ],
        cell,
      ),
  ],
]

describe('no text of the largest allowed size takes a reader more than its share', () => {
  test.each(readers)('%s', (_, most, read) => {
    expect(tooSteep(read, most)).toEqual([])
  })
})

test('the measure sees a square', () => {
  const square = (text: string) => /a+$/.test(text)
  expect(tooSteep(square, 24_000, ['a', '(']).join()).toMatch(/^"a"…: \d+ times as long$/)
})
