import { expect, test } from 'vitest'
import { findAlike } from '#classroom/alike.ts'
import { canvasCsv, isCanvasExport } from '#classroom/canvas.ts'
import { harmless, parseCsv, toCsv } from '#classroom/csv.ts'
import { moodleCsv, plainCsv } from '#classroom/exports.ts'
import { feedbackName, feedbackOf } from '#classroom/feedback.ts'
import { fingerprintOf } from '#classroom/fingerprint.ts'
import type { Flag } from '#classroom/flags.ts'
import { gradebook } from '#classroom/gradebook.ts'
import { flagText, problemText } from '#classroom/problem-text.ts'
import { isStale } from '#classroom/results.ts'
import { type Cell, judgeFile, type Row } from '#classroom/row.ts'
import type { GradeResult } from '#grader/result.ts'
import { classroom as t } from '#i18n/en/classroom.ts'

const columns = [
  { id: 'w2', title: 'The gradient of W2', points: 2 },
  { id: 'w1', title: 'The gradient of W1', points: 4 },
]
const now = Date.UTC(2026, 10, 28)
const due = Date.UTC(2026, 10, 27)
const assignment = {
  title: 'Week 3',
  items: columns.map(c => ({ kind: 'exercise' as const, id: c.id })),
  due: { at: due, zone: 'UTC' },
  passMark: 60,
}

const long = (seed: string) =>
  Array.from(
    { length: 12 },
    (_, n) => `const v${seed}${n} = a[${n}] * (1 - ${seed}[${n + 3}]) + w[${n}][${(n * 7) % 5}]`,
  ).join('\n')
const cell = (over: Partial<Cell> = {}): Cell => ({
  status: 'pass',
  earned: 2,
  possible: 2,
  message: 'Passed.',
  checks: [{ title: 'Each entry', status: 'pass' }],
  notes: [],
  contentVersion: 'v1',
  judgedVersion: 'v1',
  attempts: 1,
  print: fingerprintOf('x'),
  ...over,
})
const row = (name: string, over: Partial<Row> = {}, cells: Row['cells'] = {}): Row => ({
  file: `${name}.json`,
  sum: name,
  learner: { name },
  madeAt: due - 1000,
  assignment: { id: 'id1', title: 'Week 3' },
  cells,
  lessons: [],
  ...over,
})
const book = (rows: Row[]) => gradebook(rows, columns, { assignment, id: 'id1', now })
const flags = (rows: Row[], name: string): Flag[] => book(rows).lines.find(l => l.row.sum === name)!.flags
const codes = (rows: Row[], name: string) => flags(rows, name).map(f => f.code)

test('totals are made of verdicts and never of claims', () => {
  const claim = { status: 'pass' as const, earned: 2 }
  const [line] = book([row('ada', {}, { w2: cell({ status: 'fail', earned: 0.5, claim }) })]).lines
  expect(line).toMatchObject({ earned: 0.5, possible: 6, percent: 8, passed: false, counts: true })
  expect(line!.flags).toMatchObject([
    { code: 'differs', exercise: 'w2', values: { claimed: 2, earned: 0.5 } },
  ])
})

test('a pass mark is not reached by rounding, and is reached exactly', () => {
  const with60 = (earned: number) => book([row('a', {}, { w1: cell({ earned }) })]).lines[0]!.passed
  expect([with60(3.6), with60(3.59)]).toEqual([true, false])
})

test('late, older, of another assignment, from the future: each is told, and a file in order has no remark', () => {
  expect(codes([row('a', {}, { w2: cell({ claim: { status: 'pass', earned: 2 } }) })], 'a')).toEqual([])
  expect(codes([row('a', { madeAt: due + 60_000 })], 'a')).toEqual(['late'])
  // 23:59 is all of that minute.
  expect(codes([row('a', { madeAt: due + 59_999 })], 'a')).toEqual([])
  expect(codes([row('a', { madeAt: due })], 'a')).toEqual([])
  expect(codes([row('a', { madeAt: now + 3_600_000 })], 'a')).toEqual(['late', 'future'])
  expect(codes([row('a', {}, { w2: cell({ contentVersion: 'v0' }) })], 'a')).toEqual(['older'])
  expect(codes([row('a', { assignment: { id: 'id2', title: 'Week 2' } })], 'a')).toEqual(['other-assignment'])
  expect(codes([row('a', { assignment: { id: 'id1', title: 'Week 3' } })], 'a')).toEqual([])
})

test('of a learner’s files the latest counts, known by identifier or else by name', () => {
  const rows = [
    row('1', { learner: { name: 'Ada' }, madeAt: 1 }),
    row('2', { learner: { name: ' ADA ' }, madeAt: 2 }),
    row('3', { learner: { name: 'Ada', id: '7' }, madeAt: 3 }),
    row('4', { learner: { name: 'ada', id: '8' }, madeAt: 4 }),
  ]
  const counted = (of: Row[]) =>
    book(of)
      .lines.filter(l => l.counts)
      .map(l => l.row.sum)
      .sort()
  // Two have the name, so a file without an identifier is of neither; of one it is.
  expect(counted(rows)).toEqual(['2', '3', '4'])
  expect(codes(rows, '1')).toEqual(['replaced'])
  expect(counted(rows.slice(0, 3))).toEqual(['3'])
  expect(codes(rows.slice(0, 3), '1')).toEqual(['replaced', 'joined'])
})

test('a name that looks like an identifier is a name, and removes nobody’s marks', () => {
  const rows = [
    row('1', { learner: { name: 'Ada', id: '7' }, madeAt: 1 }),
    row('2', { learner: { name: '#7' }, madeAt: 2 }),
    row('3', { learner: { name: 'id 7' }, madeAt: 3 }),
  ]
  expect(book(rows).lines.filter(l => l.counts)).toHaveLength(3)
})

test('a later file under another’s identifier is marked on both sides', () => {
  const rows = [
    row('ada', { learner: { name: 'Ada', id: '7' }, madeAt: 1 }),
    row('eve', { learner: { name: 'Eve', id: '7' }, madeAt: 2 }),
  ]
  expect(codes(rows, 'ada')).toEqual(['replaced', 'two-names'])
  expect(codes(rows, 'eve')).toEqual(['replaces', 'two-names'])
  expect(flagText(flags(rows, 'eve')[1]!, book(rows), t)).toMatch(/Ada \(ada.json\)/)
  const again = [rows[0]!, row('a2', { learner: { name: ' ADA', id: '7' }, madeAt: 3 })]
  expect([codes(again, 'ada'), codes(again, 'a2')]).toEqual([['replaced'], ['replaces']])
})

test('equal codes are told but for spaces, comments and the starter; short ones and the shown solution are not', () => {
  const starter = 'export function w(a, b) {\n  // your code\n}'
  const code = `export function w(a, b) {\n${long('a')}\n}`
  const respaced = code.replaceAll(' = ', '  =\n  ').replace('const va0', '// mine\nconst va0')
  const renamed = code.replaceAll('va', 'value')
  const [p, q, r, other] = [
    code,
    respaced,
    renamed,
    `${long('b').replaceAll('*', '/').replaceAll('+', '-')}`,
  ].map(c => fingerprintOf(c, starter))
  const found = findAlike([p, q, r, other, undefined, fingerprintOf('return a * b')])
  expect(found.get(0)).toEqual({ kind: 'exact', others: [1] })
  expect(found.get(2)?.kind).toBe('near')
  expect([found.has(3), found.has(4), found.has(5)]).toEqual([false, false, false])
  expect(findAlike([fingerprintOf('return a * b'), fingerprintOf('return a * b')]).size).toBe(0)
  const twins = [row('a', {}, { w2: cell({ print: p! }) }), row('b', {}, { w2: cell({ print: q! }) })]
  expect(flags(twins, 'a')).toMatchObject([{ code: 'same', others: ['b.json'], values: { names: 'b' } }])
  const shown = twins.map(r => ({ ...r, cells: { w2: { ...r.cells.w2!, solution: true } } }))
  expect(codes(shown, 'a')).toEqual(['solution'])
})

test('a class in which all answers are alike is compared in time that grows with its size', () => {
  const prints = Array.from({ length: 5000 }, () => fingerprintOf(long('a')))
  const found = findAlike(prints)
  expect(found.size).toBe(5000)
  expect([...found.values()].every(({ others }) => others.length <= 80)).toBe(true)
})

test('no remark accuses anybody', () => {
  for (const text of Object.values(t.flags))
    expect(text).not.toMatch(/cheat|copied|plagia|fraud|suspic|dishonest|guilty/i)
})

test('the mistakes of the class are counted by name, of files that count', () => {
  const sign = cell({
    status: 'fail',
    earned: 0,
    diagnosis: { mistake: 'sign', certainty: 'exact', text: 'The sign.' },
  })
  const unknown = cell({ diagnosis: { mistake: 'unknown', certainty: 'likely', text: '?' } })
  const { mistakes, passes } = book([
    row('a', {}, { w2: sign }),
    row('b', {}, { w2: sign, w1: unknown }),
    row('b', { sum: 'old', madeAt: 1 }, { w2: sign }),
  ])
  expect(mistakes).toEqual([{ exercise: 'w2', mistake: 'sign', text: 'The sign.', count: 2 }])
  expect(passes).toEqual({
    w2: { passed: 0, handedIn: 2, tries: 1 },
    w1: { passed: 1, handedIn: 1, tries: 1 },
  })
})

test('a file is judged by the grader alone, and one that cannot be is a row with its reason', async () => {
  const result = {
    version: 1,
    status: 'fail',
    points: { earned: 0, possible: 2 },
    message: { code: 'result.fail', text: 'Not yet.' },
    checks: [],
    notes: [],
    contentVersion: 'v1',
  } as unknown as GradeResult
  const judged: string[] = []
  const judging = {
    exercises: ['w2'],
    judge: async (id: string, code: string) => {
      judged.push(id)
      return code === 'lost'
        ? { ...result, message: { ...result.message, code: 'result.unavailable' } }
        : result
    },
  }
  const text = (code: string) =>
    JSON.stringify({
      type: 'backprop-by-hand/submission',
      version: 1,
      madeAt: 1,
      learner: { name: 'A' },
      answers: [
        { exercise: 'w2', code, contentVersion: 'v0', claim: { status: 'pass' } },
        { exercise: 'unasked', code, contentVersion: 'v0' },
      ],
    })
  const ok = await judgeFile({ name: 'a.json', text: text('mine') }, judging)
  expect(ok).toMatchObject({
    file: 'a.json',
    cells: {
      w2: { status: 'fail', earned: 0, claim: { status: 'pass' }, contentVersion: 'v0', judgedVersion: 'v1' },
    },
  })
  expect([judged, Object.keys(ok.cells), ok.cells.w2!.code]).toEqual([['w2'], ['w2'], undefined])
  expect(flagText(book([ok]).lines[0]!.flags.find(flag => flag.code === 'strange')!, book([ok]), t)).toMatch(
    /does not have.*: unasked\./,
  )
  const known = await judgeFile(
    { name: 'a.json', text: text('mine') },
    { ...judging, course: ['w2', 'unasked'] },
  )
  expect(known.strange).toBeUndefined()
  expect(await judgeFile({ name: 'b.json', text: text('lost') }, judging)).toMatchObject({
    problem: { code: 'not-judged' },
    cells: {},
  })
  expect(await judgeFile({ name: 'c.json', text: '{' }, judging)).toMatchObject({
    problem: { code: 'not-json' },
  })
  const bad = { name: 'd.zip', problem: { code: 'bomb' as const, values: {} } }
  expect(problemText((await judgeFile(bad, judging)).problem!, t)).toMatch(/^Not unpacked/)
})

test('whatever is thrown while a file is judged is that file’s row: its learner is named and nothing is counted', async () => {
  const text = JSON.stringify({
    ...{ type: 'backprop-by-hand/submission', version: 1, madeAt: 1, learner: { name: 'A' } },
    answers: [{ exercise: 'w2', code: 'x', contentVersion: 'v0' }],
  })
  const thrown = [
    new TypeError('Cannot convert object to primitive value'),
    { toString: 1 },
    undefined,
    new RangeError('Maximum call stack size exceeded'),
  ]
  for (const error of thrown) {
    const judging = { exercises: ['w2'], judge: () => Promise.reject(error) }
    const judged = await judgeFile({ name: 'a.json', text }, judging)
    expect(judged).toMatchObject({ learner: { name: 'A' }, cells: {}, problem: { code: 'judging-failed' } })
    const { lines } = book([judged])
    expect(lines[0]).toMatchObject({ counts: false, flags: [] })
    expect(problemText(judged.problem!, t)).toMatch(/^Not judged: the grader itself failed at “w2”/)
  }
})

test('cells that a spreadsheet would compute are made harmless, numbers stay numbers', () => {
  for (const evil of ['=1+1', '+1', '-1', '@SUM(A1)', ' =1', '＝1', '|calc'])
    expect(harmless(evil)).toBe(`'${evil}`)
  expect(['\t=1', '\r=1', 'a;=1'].map(harmless)).toEqual([`'\t'=1`, '\\u{d}=1', `a;'=1`])
  for (const fine of ['Ada', '1=1', 'a-b', '']) expect(harmless(fine)).toBe(fine)
  expect(toCsv([[-1.5, '=a', 'a"b', 'x,y', 'l\nm', 'p;q', 1 / 3]])).toBe(
    `-1.5,'=a,"a""b","x,y","l\nm","p;q",0.3333\r\n`,
  )
  expect(parseCsv('\uFEFFa;b\r\n"1;""2""";x\n\n')).toEqual([
    ['a', 'b'],
    ['1;"2"', 'x'],
  ])
  const cells = [
    ['a,b', 'c"d'],
    ['e\nf', ''],
  ]
  expect(parseCsv(toCsv(cells))).toEqual(cells)
})

test('the plain table has every file, with what could not be read and why', () => {
  const csv = parseCsv(
    plainCsv(
      book([
        row('=HYPERLINK("x")', {}, { w2: cell() }),
        { file: 'bad.json', sum: 'bad', cells: {}, lessons: [], problem: { code: 'not-json', values: {} } },
      ]),
      t,
    ),
  )
  expect(csv[0]!.slice(0, 4)).toEqual(['Name', 'Identifier', 'The gradient of W2', 'The gradient of W1'])
  expect(csv[1]!.at(-2)).toMatch(/no JSON/)
  expect(csv[2]!.slice(0, 7)).toEqual([`'=HYPERLINK("x")`, '', '2', '', '2', '6', '33'])
})

test('Moodle finds people by address or number: only those who have it are in the file, the others are named', () => {
  const rows = [
    row('Ada', { learner: { name: 'Ada', id: 'ada@x.example' } }, { w2: cell() }),
    row('Bob', { learner: { name: 'Bob', id: '0042' } }),
  ]
  const numbers = row('Cem', { learner: { name: 'Cem', id: '0043' } })
  const both = moodleCsv(book(rows), t)
  expect(parseCsv(both.csv)[0]).toEqual(['Email address', 'Full name', 'Grade', 'Feedback'])
  expect(parseCsv(both.csv)[1]!.slice(0, 3)).toEqual(['ada@x.example', 'Ada', '2'])
  expect([parseCsv(both.csv).length, both.missing]).toEqual([2, ['Bob']])
  const more = moodleCsv(book([...rows, numbers]), t)
  expect(parseCsv(more.csv)[0]).toEqual(['ID number', 'Full name', 'Grade', 'Feedback'])
  expect(parseCsv(more.csv)[1]!.slice(0, 3)).toEqual(['0042', 'Bob', '0'])
  expect([more.key, more.missing]).toEqual(['ID number', ['Ada']])
  expect(parseCsv(more.csv)[1]![3]).toContain('not handed in')
})

test('Canvas’ own export is filled in: by identifier, by a name that is one person’s, and nobody else’s marks are touched', () => {
  const theirs = parseCsv(
    'Student,ID,SIS User ID,SIS Login ID,Section,Week 3 (991),Quiz (5)\n    Points Possible,,,,,6,10\n"Lovelace, Ada",11,s1,ada,A,,9\n"Hopper, Grace",12,s2,grace,A,1,8\n"Twin, Jo",13,s3,jo1,A,,7\n"Twin, Jo",14,s4,jo2,A,,6\n"Student, Test",99,,,A,,\n',
  )
  expect(isCanvasExport(theirs)).toBe(true)
  expect(isCanvasExport([['Name', 'Mark']])).toBe(false)
  const rows = [
    row('Ada Lovelace', {}, { w2: cell() }),
    row('G. Hopper', { learner: { name: 'G. Hopper', id: 'S2' } }, { w1: cell({ earned: 4 }) }),
    row('Jo Twin', {}, { w2: cell() }),
    row('Nobody', {}),
  ]
  const { csv, unmatched, empty } = canvasCsv(book(rows), 'Week 3', theirs)
  const table = parseCsv(csv)
  expect(table[0]).toEqual(['Student', 'ID', 'SIS User ID', 'SIS Login ID', 'Section', 'Week 3 (991)'])
  expect(table.map(r => r[5])).toEqual(['Week 3 (991)', '6', '2', '4', '', ''])
  expect(unmatched).toEqual(['Jo Twin', 'Nobody'])
  expect(empty).toEqual(['Twin, Jo', 'Twin, Jo'])
  expect(parseCsv(canvasCsv(book(rows), 'Week 3').csv)[0]).toEqual([
    'Student',
    'ID',
    'SIS User ID',
    'SIS Login ID',
    'Section',
    'Week 3',
  ])
})

test('feedback says what was judged and nothing of the remarks; a name forms nothing in it', () => {
  const rows = [
    row(
      'a',
      { learner: { name: '<img src=x> [a](b) # x' }, madeAt: due + 5 },
      {
        w2: cell({
          status: 'fail',
          earned: 1,
          diagnosis: { mistake: 'sign', certainty: 'exact', text: 'The sign is turned.' },
        }),
      },
    ),
  ]
  const made = book(rows)
  const text = feedbackOf(made.lines[0]!, made, t, assignment.title)
  expect(text).toContain('\\<img src=x\\> \\[a\\](b) \\# x')
  expect(text).toContain('1 of 6 points (16 %). Not passed yet.')
  expect(text).toContain('The sign is turned.')
  expect(text).toContain('Nothing was handed in: 0 of 4 points.')
  expect(text).not.toMatch(/due date/)
  expect(feedbackName(made.lines[0]!)).toMatch(/^img-src-x-a-b-x-[0-9a-f]{32}\.md$/)
})

test('every remark and every reason has its sentence, with all of its blanks filled', () => {
  const rows = [
    row(
      'a',
      { madeAt: due + 3 * 86_400_000, assignment: { id: 'z', title: 'Z' } },
      { w2: cell({ contentVersion: 'v0', solution: true, claim: { status: 'fail', earned: 1 } }) },
    ),
  ]
  const made = book(rows)
  const said = made.lines[0]!.flags.map(flag => flagText(flag, made, t))
  expect(said).toHaveLength(6)
  for (const text of said) expect(text).not.toMatch(/[{}]|undefined/)
})

test('a row that was judged before its exercise was changed is stale, and only that', () => {
  const now = columns.map(column => ({ ...column, contentVersion: 'v1' }))
  expect(isStale(row('a', {}, { w2: cell() }), now)).toBe(false)
  expect(isStale(row('a', {}, { w2: cell({ judgedVersion: 'v0' }) }), now)).toBe(true)
  expect(isStale(row('a', {}, { gone: cell({ judgedVersion: 'v0' }) }), now)).toBe(false)
})
