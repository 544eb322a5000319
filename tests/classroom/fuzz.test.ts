import { readFileSync } from 'node:fs'
import { strToU8 } from 'fflate'
import { expect, test } from 'vitest'
import { parseCsv, toCsv } from '#classroom/csv.ts'
import { fingerprintOf } from '#classroom/fingerprint.ts'
import { LIMITS } from '#classroom/limits.ts'
import { encodeAssignment, readLink } from '#classroom/link.ts'
import { wordsOf } from '#classroom/print-words.ts'
import { FileError } from '#classroom/problem.ts'
import { readSubmission } from '#classroom/read-submission.ts'
import { MOST_SUBMITTED } from '#classroom/submission.ts'
import { countZip, readZip } from '#classroom/zip.ts'
import { type Random, seeded } from '#exercise/random.ts'
import { ImportError, importChanges, readRecord } from '#record/read.ts'
import { textOf } from '#record/text-of.ts'
import { ASSIGNMENT, submissionOf } from './class.ts'
import { zipped } from './zipped.ts'

// Readers of what others wrote, on inputs that nobody thought of: seeded, so a failure can be seen again by its number.
// Nothing but the reader's own error may be thrown. What is slow does not end within the time that a test has.

const ROUNDS = 3000

/** Bytes with a few changes: of a letter, a piece left out, doubled or moved, a number made large, an end cut off. */
function mutated(bytes: Uint8Array, random: Random): Uint8Array {
  let out = bytes.slice()
  for (let times = random.integer(1, 6); times > 0 && out.length > 2; times--) {
    const at = random.integer(0, out.length - 1)
    const to = Math.min(out.length, at + random.integer(1, 40))
    const part = out.slice(at, to)
    const other = random.integer(0, out.length - 1)
    const join = (...parts: Uint8Array[]) => new Uint8Array(parts.flatMap(piece => [...piece]))
    switch (random.integer(0, 5)) {
      case 0:
        out[at] = random.integer(0, 255)
        break
      case 1:
        out = join(out.subarray(0, at), out.subarray(to))
        break
      case 2:
        out = join(out.subarray(0, other), part, out.subarray(other))
        break
      case 3:
        out.fill(random.pick([0, 0xff, 0x7f, 0x22]), at, Math.min(to, at + 4))
        break
      case 4:
        out = out.slice(0, random.integer(1, out.length))
        break
      default:
        out.set(
          part.subarray(0, out.length - Math.min(other, out.length - 1) - 1),
          Math.min(other, out.length - 1),
        )
    }
  }
  return out
}

const ODD: unknown[] = [
  null,
  true,
  -1,
  1e308,
  8.64e15,
  '',
  'x'.repeat(300),
  [],
  {},
  [[]],
  { toString: 1 },
  '\u202e',
  '../x',
  0.5,
]

/** Plain data in which a few parts became something else. */
function odd(value: unknown, random: Random, chance: number): unknown {
  if (random.number(0, 1) < chance) return random.pick(ODD)
  if (Array.isArray(value)) return value.map(part => odd(part, random, chance))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [
      random.number(0, 1) < chance / 2
        ? random.pick(['__proto__', 'constructor', '', key.toUpperCase()])
        : key,
      odd(part, random, chance),
    ]),
  )
}

/** Asks a reader with many inputs; `allowed` is its own kind of error. */
function ask(
  seed: number,
  input: (random: Random, n: number) => string | Uint8Array,
  read: (input: never) => unknown,
  allowed?: new (...args: never[]) => Error,
): { taken: number; refused: number } {
  const told = { taken: 0, refused: 0 }
  for (let n = 0; n < ROUNDS; n++) {
    const given = input(seeded(seed + n), n)
    try {
      read(given as never)
      told.taken++
    } catch (error) {
      if (!allowed || !(error instanceof allowed))
        throw new Error(`round ${n} of seed ${seed}`, { cause: error })
      told.refused++
    }
  }
  return told
}

test('submissions: whatever is changed in one is read or refused by name', () => {
  const text = JSON.stringify(submissionOf(1))
  const value = JSON.parse(text)
  const inputs = (random: Random, n: number) =>
    n % 2 ? textOf(mutated(strToU8(text), random)) : JSON.stringify(odd(value, random, 0.04))
  const { taken, refused } = ask(1, inputs, readSubmission, FileError)
  expect(taken).toBeGreaterThan(50)
  expect(refused).toBeGreaterThan(500)
})

test('zips: whatever is changed in one gives rows, as many as were counted, and never none', () => {
  const text = JSON.stringify(submissionOf(1, { answers: [] }))
  const inner = zipped({ 'b.json': strToU8(text), 'c.txt': strToU8('x') })
  const zips = [
    zipped({ 'a.json': strToU8(text), 'in.zip': inner, 'd/e.json': [strToU8(text), { level: 0 }] }),
    new Uint8Array(readFileSync('tests/classroom/files/false-end-in-comment.zip')),
  ]
  const rows = { texts: 0, problems: 0 }
  ask(
    20_000,
    (random, n) => mutated(zips[n % 2]!, random),
    (bytes: Uint8Array) => {
      const found = [...readZip('z.zip', bytes)]
      expect(found.length).toBeGreaterThan(0)
      for (const row of found) rows['text' in row ? 'texts' : 'problems']++
      expect([...countZip(bytes)].at(-1) ?? 1).toBe(found.length)
    },
  )
  expect(Math.min(rows.texts, rows.problems)).toBeGreaterThan(200)
})

test('tables: any text has rows, and what was written is read again', () => {
  const text = toCsv([
    ['Student', 'ID', 'Section'],
    ['Lovelace, Ada', '5', 'a "b"; c'],
  ])
  ask(40_000, random => textOf(mutated(strToU8(text.repeat(3)), random)), parseCsv)
  const random = seeded(41_000)
  const signs = ['a', ';', ',', '"', '\n', ' ', 'é', '\t', "'"]
  for (let n = 0; n < ROUNDS; n++) {
    const cell = () => Array.from({ length: random.integer(1, 6) }, () => random.pick(signs)).join('')
    const table = [
      ['x', 'y,z'],
      [`k${cell()}`, `k${cell()}`],
    ]
    expect([n, parseCsv(toCsv(table))]).toEqual([n, table])
  }
})

test('links: a changed one is damaged, newer or none, and hardly ever an assignment', () => {
  const link = `https://school.example/assignment/#${encodeAssignment(ASSIGNMENT)}`
  const kinds = new Map<string, number>()
  ask(
    60_000,
    random => textOf(mutated(strToU8(link), random)),
    (text: string) => {
      const { kind } = readLink(text)
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
    },
  )
  expect(kinds.get('damaged')).toBeGreaterThan(500)
})

test('records: a changed one is refused, or its changed entries are set aside, and the import ends', () => {
  const text = readFileSync('tests/record/files/version-1.json', 'utf8')
  const value = JSON.parse(text)
  const none = readRecord(JSON.stringify({ type: value.type, version: 1, exportedAt: 1 }), 0)
  const inputs = (random: Random, n: number) =>
    n % 2 ? textOf(mutated(strToU8(text), random)) : JSON.stringify(odd(value, random, 0.02))
  const { taken } = ask(
    80_000,
    inputs,
    (given: string) => importChanges(readRecord(given, 0), none),
    ImportError,
  )
  expect(taken).toBeGreaterThan(200)
})

test('the print of a code has the words that an expression finds, and none is slow at its largest', () => {
  const WORDS = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|(["'`])(?:\\.|(?!\1)[^\\])*\1|[A-Za-z_$][\w$]*|\d[\w.]*|[^\s\w]/g
  const random = seeded(100_000)
  const parts = ['"', "'", '`', '\\', '/', '*', '\n', ' ', 'ab', '1.5', '$', '{', 'é', '//', '/*', '*/']
  for (let n = 0; n < 2 * ROUNDS; n++) {
    const code = Array.from({ length: random.integer(1, 25) }, () => random.pick(parts)).join('')
    const words = (code.match(WORDS) ?? []).filter(word => !/^\/[/*]/.test(word) || word === '/')
    expect([code, wordsOf(code)]).toEqual([code, words])
  }
  for (const part of ['"\\', '/*', '\\"', '`${', "'", '*/ /*', 'a"', '// \n', '\\\\"'])
    expect(fingerprintOf(part.repeat(MOST_SUBMITTED.code / part.length)).exact).toHaveLength(32)
})

test('the largest inputs that are let in end: brackets, quotes, separators, names without end', () => {
  for (const part of ['[', '{"a":', '"', '\\', ' ', '{"type":"backprop-by-hand/submission"}']) {
    const large = part.repeat(LIMITS.submission / 4 / part.length)
    expect(() => readSubmission(large)).toThrow(FileError)
    expect(() => readRecord(large, 0)).toThrow(ImportError)
  }
  for (const part of [';', '"', '\n', '","', 'a=1.', '#']) {
    expect(parseCsv(part.repeat(300_000))).toBeInstanceOf(Array)
    expect(readLink(part.repeat(300_000)).kind).toMatch(/none|damaged/)
  }
})
