import { strToU8 } from 'fflate'
import { expect, test } from 'vitest'
import { LIMITS } from '#classroom/limits.ts'
import { FileError, type Found } from '#classroom/problem.ts'
import { readSubmission } from '#classroom/read-submission.ts'
import { answerFor, type Submission, submissionName } from '#classroom/submission.ts'
import { readZip } from '#classroom/zip.ts'
import type { AttemptRow } from '#record/format.ts'
import { zipped } from './zipped.ts'

const submission: Submission = {
  type: 'backprop-by-hand/submission',
  version: 1,
  madeAt: 1_795_000_000_000,
  assignment: { id: '0123abcd', title: 'Week 3' },
  learner: { name: 'Ada Lovelace', id: 'ada@x.example' },
  answers: [
    {
      exercise: 'gradient-w2',
      code: 'export const gradientW2 = () => [1]',
      contentVersion: 'a1',
      at: 1_794_999_000_000,
      claim: { status: 'pass', earned: 2 },
      history: [{ at: 1_794_999_000_000, status: 'pass', contentVersion: 'a1' }],
    },
  ],
  lessons: [{ lesson: 'worked-example', opened: true, checkpoints: 3 }],
}
const text = (change: object = {}) => JSON.stringify({ ...submission, ...change })
const code = (read: () => unknown) => {
  try {
    read()
  } catch (error) {
    if (error instanceof FileError) return error.problem.code
    throw error
  }
}

test('a submission is read as it was made, and what it does not know is left out', () => {
  expect(readSubmission(text())).toEqual(submission)
  expect(readSubmission(text({ grade: 'A', learner: { ...submission.learner, admin: true } }))).toEqual(
    submission,
  )
})

test('what is no submission is refused with the reason', () => {
  const answers = (change: object) => text({ answers: [{ ...submission.answers[0], ...change }] })
  const cases: [string, string][] = [
    ['', 'not-json'],
    ['{"type":', 'not-json'],
    ['null', 'not-a-submission'],
    ['[]', 'not-a-submission'],
    [text({ type: 'backprop-by-hand/record' }), 'not-a-submission'],
    [text({ version: 2 }), 'newer'],
    [text({ version: '1' }), 'wrong-field'],
    [text().replace('"lessons"', '"__proto__"'), 'hostile'],
    [text({ learner: { name: '' } }), 'wrong-field'],
    [text({ learner: { name: 'x'.repeat(200) } }), 'wrong-field'],
    [text({ madeAt: 'today' }), 'wrong-field'],
    [text({ madeAt: 1e99 }), 'wrong-field'],
    [text({ answers: {} }), 'wrong-field'],
    [text({ answers: [null] }), 'wrong-field'],
    [text({ answers: [submission.answers[0], submission.answers[0]] }), 'wrong-field'],
    [answers({ exercise: '../x' }), 'wrong-field'],
    [answers({ code: 5 }), 'wrong-field'],
    [answers({ code: 'x'.repeat(200_001) }), 'wrong-field'],
    [answers({ claim: { status: 'A+' } }), 'wrong-field'],
    [answers({ history: 'long' }), 'wrong-field'],
    [text({ lessons: [7] }), 'wrong-field'],
    ['x'.repeat(LIMITS.submission + 1), 'too-large'],
    [`${'['.repeat(100)}${']'.repeat(100)}`, 'not-a-submission'],
    [text({ deep: JSON.parse(`${'['.repeat(100)}${']'.repeat(100)}`) }), 'hostile'],
  ]
  for (const [file, problem] of cases)
    expect([file.slice(0, 60), code(() => readSubmission(file))]).toEqual([file.slice(0, 60), problem])
})

test('a name cannot turn or break the line in which it stands', () => {
  const { learner } = readSubmission(text({ learner: { name: ' Eve\u202e\n=1+1 ', id: '\u0007' } }))
  expect(learner).toEqual({ name: 'Eve =1+1' })
})

test('what is handed in is the code that passed the present exercise, else the best there is', () => {
  const attempt = (n: number, status: 'pass' | 'fail', contentVersion: string) =>
    ({
      id: `x#${n}`,
      exercise: 'x',
      at: n,
      seq: n,
      code: `code ${n}`,
      contentVersion,
      result: { version: 1, status, points: { earned: n } },
    }) as AttemptRow
  const of = (attempts: AttemptRow[], draft?: string) => answerFor('x', 'now', attempts, draft)
  expect(of([])).toBeUndefined()
  expect(of([], '  ')).toBeUndefined()
  expect(of([], 'typed')).toEqual({ exercise: 'x', code: 'typed', contentVersion: 'now', history: [] })
  expect(
    of([attempt(1, 'pass', 'now'), attempt(2, 'pass', 'old'), attempt(3, 'fail', 'now')], 'typed')?.code,
  ).toBe('code 1')
  expect(of([attempt(2, 'pass', 'old'), attempt(3, 'fail', 'now')], 'typed')).toMatchObject({
    code: 'code 2',
    contentVersion: 'old',
    claim: { status: 'pass', earned: 2 },
  })
  expect(of([attempt(3, 'fail', 'now')], 'typed')).toMatchObject({ code: 'typed', contentVersion: 'now' })
  expect(of([attempt(3, 'fail', 'now')], 'typed')?.claim).toBeUndefined()
  expect(of([attempt(3, 'fail', 'now'), attempt(4, 'fail', 'now')])?.history).toHaveLength(2)
})

test('of several programs to repair, what is handed in says which one it began with', () => {
  const attempt = {
    id: 'x#1',
    exercise: 'x',
    at: 1,
    seq: 1,
    code: 'repaired',
    contentVersion: 'now',
    result: { version: 1, status: 'pass' },
    starter: 'no-slope',
  } as AttemptRow
  // The attempt's own, also when the learner has gone on to another; else the one that the record names.
  expect(answerFor('x', 'now', [attempt], 'typed', 'no-bias')).toMatchObject({
    code: 'repaired',
    starter: 'no-slope',
  })
  expect(answerFor('x', 'now', [], 'typed', 'no-bias')).toMatchObject({ code: 'typed', starter: 'no-bias' })
  expect(answerFor('x', 'now', [], 'typed')).not.toHaveProperty('starter')
  const answers = [{ ...submission.answers[0], starter: 'no-slope' }]
  expect(readSubmission(text({ answers })).answers[0]!.starter).toBe('no-slope')
  for (const starter of ['../x', 7, 'A B', null])
    expect(code(() => readSubmission(text({ answers: [{ ...answers[0], starter }] })))).toBe('wrong-field')
})

test('the file has a name that every system takes', () => {
  expect(submissionName(submission)).toBe('Ada-Lovelace--Week-3.json')
  expect(submissionName({ learner: { name: '../..\\ <Ünal> 你好' } })).toBe('Ünal-你好.json')
  expect(submissionName({ learner: { name: '…' } })).toBe('answers.json')
})

const brief = (found: Iterable<Found>) =>
  [...found].map(f => [f.name, 'text' in f ? f.text.length : f.problem.code])

test('a zip gives its submissions, in folders and in zips within it; leftovers of systems are no files', () => {
  const inner = zipped({ 'c.json': strToU8('333') })
  const zip = zipped({
    'a.json': strToU8('1'),
    'b/b.json': [strToU8('22'), { level: 0 }],
    'inner.zip': inner,
    '__MACOSX/._a.json': strToU8('x'),
    '.DS_Store': strToU8('x'),
    'notes.pdf': strToU8('x'),
  })
  expect(brief(readZip('class.zip', zip))).toEqual([
    ['class.zip/notes.pdf', 'other-kind'],
    ['class.zip/a.json', 1],
    ['class.zip/b/b.json', 2],
    ['class.zip/inner.zip/c.json', 3],
  ])
  expect(brief(readZip('z.zip', zipped({ 'y.zip': zipped({ 'x.zip': inner }) })))).toEqual([
    ['z.zip/y.zip/x.zip', 'nested'],
  ])
})

test('zips that trick, bombs and broken ones are refused by name, and the sound entries beside them are read', () => {
  const big = new Uint8Array(3_000_000)
  const zip = zipped({
    '../../etc/a.json': strToU8('1'),
    '/abs.json': strToU8('1'),
    'C:\\x.json': strToU8('1'),
    'a\\..\\b.json': strToU8('1'),
    'bomb.json': big,
    'fine.json': strToU8('{}'),
  })
  expect(brief(readZip('z.zip', zip))).toEqual([
    ['z.zip/../../etc/a.json', 'path'],
    ['z.zip//abs.json', 'path'],
    ['z.zip/C:\\x.json', 'path'],
    ['z.zip/a\\..\\b.json', 'path'],
    ['z.zip/bomb.json', 'bomb'],
    ['z.zip/fine.json', 2],
  ])
  expect(brief(readZip('z.zip', strToU8('no zip at all, but long enough to look for an end')))).toEqual([
    ['z.zip', 'not-a-zip'],
  ])
  expect(brief(readZip('z.zip', zip.slice(0, zip.length - 40)))).toEqual([['z.zip', 'not-a-zip']])
  const limits = { ...LIMITS, entries: 3, submission: 10 }
  expect(brief(readZip('z.zip', zip, limits))).toEqual([['z.zip', 'too-many']])
  expect(brief(readZip('z.zip', zipped({ 'a.json': strToU8('x'.repeat(11)) }), limits))).toEqual([
    ['z.zip/a.json', 'too-large'],
  ])
  expect(
    brief(
      readZip('z.zip', zipped({ 'a.json': strToU8('1234'), 'b.json': strToU8('1234') }), {
        ...LIMITS,
        unpacked: 5,
      }),
    ),
  ).toEqual([
    ['z.zip/b.json', 'bomb'],
    ['z.zip/a.json', 4],
  ])
})

test('an entry that claims to be small unfolds into no more than it claims, and is refused', () => {
  const zip = zipped({ 'a.json': new Uint8Array(900_000).fill(32) })
  const view = new DataView(zip.buffer, zip.byteOffset)
  for (let n = 0; n + 4 < zip.length; n++)
    if (view.getUint32(n, true) === 0x02014b50) view.setUint32(n + 24, 100, true)
  expect(brief(readZip('z.zip', zip))).toEqual([['z.zip/a.json', 'unreadable']])
})

test('one broken entry does not take the others with it', () => {
  const files = Object.fromEntries(
    Array.from({ length: 9 }, (_, n) => [
      `${n}.json`,
      strToU8(`{"n": ${n}, "text": "${'abc'.repeat(n + 5)}"}`),
    ]),
  )
  const zip = zipped(files)
  const at = Buffer.from(zip).indexOf('4.json') + '4.json'.length
  zip.fill(0xff, at, at + 8)
  const found = brief(readZip('z.zip', zip))
  expect(found).toHaveLength(9)
  expect(found.filter(([, problem]) => problem === 'unreadable')).toEqual([['z.zip/4.json', 'unreadable']])
})
