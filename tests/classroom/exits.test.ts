import { expect, test } from 'vitest'
import { harmless, parseCsv, toCsv } from '#classroom/csv.ts'
import { moodleCsv, plainCsv } from '#classroom/exports.ts'
import { feedbackOf } from '#classroom/feedback.ts'
import { fingerprintOf } from '#classroom/fingerprint.ts'
import { gradebook } from '#classroom/gradebook.ts'
import { markdownText } from '#classroom/markdown.ts'
import { flagText, problemText } from '#classroom/problem-text.ts'
import type { Row } from '#classroom/row.ts'
import { visible } from '#classroom/visible.ts'
import { seeded } from '#exercise/random.ts'
import { classroom as t } from '#i18n/en/classroom.ts'

const EVIL = [
  '<img src=https://evil.example/x.png onerror=alert(1)>',
  '![x](https://evil.example/x.png)',
  '[click](javascript:alert(1))',
  '<javascript:alert(1)>',
  '[x]: javascript:alert(1)',
  'https://evil.example www.evil.example a@evil.example',
  '&lt;script&gt;',
  '`<b>` and ` alone <i>, ``<u>`` \\<s> \\`<em>`',
  'a\n# heading\n<hr>\n| a | b |\n|---|---|',
  '\u001b[2J\u001b]8;;https://evil.example\u0007x\u009b31m',
  '\u202eevil\u2066',
  '=1+1;=2+2\n=3+3\t=4+4',
  '"=HYPERLINK(1)";"=1"',
]
const cell = (text: string) => ({
  status: 'fail' as const,
  earned: 0,
  possible: 2,
  message: text,
  checks: [{ title: text, status: 'fail' as const, message: text }],
  diagnosis: { mistake: text, certainty: 'exact' as const, text },
  notes: [text],
  contentVersion: text,
  judgedVersion: 'v',
  attempts: 1,
  print: fingerprintOf('x'),
  code: text,
})
const rowOf = (text: string): Row => ({
  ...{ file: `${text}.json`, sum: 'x', madeAt: 1, lessons: [] },
  learner: { name: text, id: text },
  assignment: { id: 'other', title: text },
  cells: { w2: cell(text) },
})
const columns = [{ id: 'w2', title: 'W2', points: 2 }]
const bookOf = (text: string) => gradebook([rowOf(text)], columns, { id: 'id1', now: 0 })

/** What a reader of Markdown does not show as letters: outside of code, unescaped. */
function formed(markdown: string): string {
  let left = ''
  for (let at = 0; at < markdown.length; ) {
    const rest = markdown.slice(at)
    const signs = /^`+/.exec(rest)?.[0] ?? ''
    // A piece of code ends at the next run of as many signs.
    const end = [...rest.slice(signs.length).matchAll(/`+/g)].find(run => run[0].length === signs.length)
    const skipped = /^\\[!-/:-@[-`{-~]/.test(rest) ? 2 : signs && end ? 2 * signs.length + end.index : 0
    if (skipped === 0) left += signs || markdown[at]
    at += skipped || signs.length || 1
  }
  return left
}
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not come out
const HIDDEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/

test('what hides in a text is spelled out, and the joiners of scripts stay', () => {
  expect(visible('a\u001b[1m\u202eb\u2028\u009b\ud800')).toBe(
    'a\\u{1b}[1m\\u{202e}b\\u{2028}\\u{9b}\\u{d800}',
  )
  for (const fine of ['l\n\tm', 'می\u200cخواهم', '\u{1f469}\u200d\u{1f4bb}', 'é'])
    expect(visible(fine)).toBe(fine)
})

test('feedback forms no HTML, image, link or block of what a learner wrote, wherever it comes in', () => {
  for (const evil of EVIL) {
    const book = bookOf(evil)
    const text = feedbackOf(book.lines[0]!, book, t, evil)
    expect([evil, formed(text).match(/[<[\]&|]|!\[|:\/\/|www\.|\w@\w/)]).toEqual([evil, null])
    expect([evil, text.match(HIDDEN)]).toEqual([evil, null])
    for (const line of text.split('\n').slice(1)) expect(line).not.toMatch(/^(#(?!# W2)|>|\s{4}|[|~]|<)/)
  }
})

test('code in backquotes stays code in feedback, and a backquote alone is a backquote', () => {
  expect(markdownText('row of `W1[0]` is *not* `b`')).toBe('row of `W1[0]` is *not* `b`')
  expect(markdownText('a ` b')).toBe('a \\` b')
  const random = seeded(3)
  const signs = ['`', '``', '\\', '<', 'a', ' ', '[', '\n', '&', '!', ']']
  for (let n = 0; n < 3000; n++) {
    const text = Array.from({ length: random.integer(1, 14) }, () => random.pick(signs)).join('')
    expect([text, formed(markdownText(text)).match(/[<[\]&`\n]/)]).toEqual([text, null])
  }
})

/** The cells of a file as a spreadsheet sees them that separates by another sign, and knows quotes only at a start. */
function cellsBy(csv: string, separator: string): string[] {
  const cells: string[] = []
  for (let at = 0; at <= csv.length; ) {
    let cell = ''
    if (csv[at] === '"') {
      for (at++; at < csv.length; at++) {
        if (csv[at] !== '"') cell += csv[at]
        else if (csv[at + 1] === '"') {
          cell += '"'
          at++
        } else {
          at++
          break
        }
      }
    }
    while (at < csv.length && csv[at] !== separator && csv[at] !== '\n' && csv[at] !== '\r') cell += csv[at++]
    cells.push(cell)
    at++
  }
  return cells
}

test('no cell is a formula, by whichever separator the spreadsheet splits', () => {
  const random = seeded(8)
  const signs = [';', ',', '\t', '\n', '"', '=', '+', '@', '-', ' ', "'", 'x', '1', '|', '\r', '\uff1d']
  const texts = [
    ...EVIL,
    ...Array.from({ length: 4000 }, () =>
      Array.from({ length: random.integer(1, 12) }, () => random.pick(signs)).join(''),
    ),
  ]
  for (const text of texts) {
    const csv = toCsv([['Ada', 12, text, 'end']])
    for (const separator of [',', ';', '\t'])
      for (const cell of cellsBy(csv, separator))
        expect([text, separator, /^[\s"]*[=+\-@|\uff1d\uff0b\uff0d\uff20]/.test(cell) && cell]).toEqual([
          text,
          separator,
          false,
        ])
  }
})

test('the longest text that a cell can have is looked through once', () => {
  for (const part of [';', '\n', '"', ' ', ';=', "';"]) {
    const long = part.repeat(400_000)
    expect(harmless(long).length).toBeGreaterThanOrEqual(long.length)
    expect(markdownText(long).length).toBeGreaterThanOrEqual(0)
  }
})

test('a table of marks holds no control characters and no turns of direction, and stays a table', () => {
  for (const evil of EVIL) {
    for (const csv of [plainCsv(bookOf(evil), t), moodleCsv(bookOf(evil), t).csv]) {
      expect([
        evil,
        csv.match(HIDDEN.source.replace('\\u000b-\\u001f', '\\u000b\\u000c\\u000e-\\u001f')),
      ]).toEqual([evil, null])
      const table = parseCsv(csv)
      expect(new Set(table.map(row => row.length)).size).toBe(1)
    }
  }
  for (const fine of ['Ada', 'a-b; c', 'x; y', 'me@school.example']) expect(harmless(fine)).toBe(fine)
})

test('remarks and reasons spell out what hides in the names within them', () => {
  const book = bookOf('x')
  const names = 'Ada\u202e\u001b[2J'
  expect(flagText({ code: 'same', exercise: 'w2', values: { names, more: 0 } }, book, t)).not.toMatch(HIDDEN)
  expect(problemText({ code: 'judging-failed', values: { exercise: 'w2', reason: names } }, t)).not.toMatch(
    HIDDEN,
  )
})
