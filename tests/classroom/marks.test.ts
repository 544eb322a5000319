import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { lessonColumns } from '#classroom/column.ts'
import { parseCsv } from '#classroom/csv.ts'
import { plainCsv, shortFeedback } from '#classroom/exports.ts'
import { feedbackFiles, feedbackOf } from '#classroom/feedback.ts'
import { judgeFile } from '#classroom/row.ts'
import { readRulings, rulingKey } from '#classroom/ruling.ts'
import { classroom as t } from '#i18n/en/classroom.ts'
import { bookOf, COLUMNS, rowOf } from './rows.ts'

const key = (name: string) => rulingKey('Week 3', { key: `name ${name}` })

test('what the teacher gives counts in the place of the verdict, also once the file is judged again', () => {
  const rulings = { [key('ada')]: { given: { w2: 1.5, w1: 3 }, comment: 'Shown at the board.' } }
  for (const earned of [0, 2]) {
    const book = bookOf([rowOf('Ada', earned), rowOf('Ben', 1)], { rulings })
    const [ada, ben] = book.lines
    expect([ada!.earned, ada!.percent, ada!.passed, ben!.earned]).toEqual([4.5, 90, true, 1])
    expect(ada!.marks).toMatchObject({ w2: { byTeacher: true }, w1: { status: 'given', earned: 3 } })
    expect(feedbackOf(ada!, book, t)).toMatch(/\*\*From your teacher:\*\* Shown at the board\./)
    expect(shortFeedback(ada!, book, t)).toMatch(/W2: 1.5\/2\. .*Shown at the board\.$/)
  }
})

test('what is excused counts neither for nor against, and goes to the school on the scale of the rest', () => {
  const rulings = { [key('ada')]: { given: { w1: 'excused' as const } } }
  const book = bookOf([rowOf('Ada', 1), rowOf('Ben', 1)], { rulings })
  const [ada, ben] = book.lines
  expect([ada!.earned, ada!.possible, ada!.percent, ada!.mark]).toEqual([1, 2, 50, 2.5])
  expect([ben!.possible, ben!.percent, ben!.mark]).toEqual([5, 20, 1])
  const all = { [key('ada')]: { given: { w2: 'excused' as const, w1: 'excused' as const } } }
  expect(bookOf([rowOf('Ada', 1)], { rulings: all }).lines[0]).not.toHaveProperty('passed')
  expect(feedbackOf(ada!, book, t)).toMatch(/Excused/)
})

test('points are scaled to a maximum and exercises weighed, and a pass mark stays a share', () => {
  const weighed = [
    { ...COLUMNS[0]!, worth: 8 },
    { ...COLUMNS[1]!, worth: 2 },
  ]
  const book = bookOf([rowOf('Ada', 1)], { maximum: 20 }, weighed)
  expect([book.possible, book.outOf]).toEqual([10, 20])
  expect(book.lines[0]).toMatchObject({ earned: 4, percent: 40, mark: 8, passed: false })
  const [head, row] = parseCsv(plainCsv(book, t, { separator: ';', comma: true }))
  expect(row![head!.indexOf('Mark out of 20')]).toBe('8')
})

test('a ruling made before an identifier was known is still the person’s, and never a namesake’s', () => {
  const rulings = { [key('ada')]: { given: { w2: 2 } } }
  const known = (id: string) => rowOf(id, 0, { learner: { name: 'Ada', id } })
  const given = (...rows: ReturnType<typeof rowOf>[]) =>
    bookOf(rows, { rulings }).lines.map(line => line.earned)
  expect(given(known('7'))).toEqual([2])
  expect(given(known('7'), known('8'))).toEqual([0, 0])
})

test('rulings from a file are read field by field', () => {
  const read = readRulings(
    JSON.parse(
      '{"a":{"given":{"w2":1,"x":-1,"y":"no"},"comment":" "},"b":{"given":7},"c":null,"__proto__":{"given":{"z":1}}}',
    ),
  )
  expect(Object.entries(read)).toEqual([
    ['a', { given: { w2: 1 } }],
    ['__proto__', { given: { z: 1 } }],
  ])
  expect(readRulings('x')).toEqual({})
})

test('lessons alone count a point each where the learner says they are done; beside exercises they are shown', async () => {
  const [slug, title] = ['worked-example', 'The worked example']
  const text = readFileSync('tests/classroom/files/lesson-only.json', 'utf8')
  const row = await judgeFile(
    { name: 'a.json', text },
    { exercises: [], judge: () => Promise.reject(new Error()) },
  )
  const ben = { ...row, file: 'b', learner: { name: 'Ben' }, lessons: [] }
  const alone = bookOf([row, ben], {}, lessonColumns([{ slug, title }], true))
  expect(alone.lines.map(line => [line.earned, line.percent, line.passed])).toEqual([
    [1, 100, true],
    [0, 0, false],
  ])
  const beside = bookOf([row], {}, [...COLUMNS, ...lessonColumns([{ slug, title }], false)])
  expect(beside.possible).toBe(5)
  const [head, line] = parseCsv(plainCsv(beside, t))
  expect(line![head!.indexOf(title)]).toBe('yes')
})

test('checks and the minutes between them are told, without pauses', async () => {
  const at = (minute: number) => ({ at: minute * 60_000, status: 'fail' as const, contentVersion: 'x' })
  const { submissionOf } = await import('./class.ts')
  const answers = [
    { exercise: 'w2', code: '1', contentVersion: 'x', history: [at(0), at(10), at(200), at(205)] },
  ]
  const text = JSON.stringify(submissionOf(1, { answers }))
  const result = {
    status: 'fail',
    points: { earned: 0, possible: 2 },
    message: { code: 'x', text: '' },
    checks: [],
    notes: [],
  }
  const row = await judgeFile({ name: 'a', text }, { exercises: ['w2'], judge: async () => result as never })
  const [head, line] = parseCsv(plainCsv(bookOf([row]), t))
  expect([line![head!.indexOf('Checks')], line![head!.indexOf('Minutes (learner’s clock)')]]).toEqual([
    '4',
    '15',
  ])
})

test('feedback goes back under the platform’s own names', () => {
  const sakai = 'sakai.zip/Week 3/Lovelace, Ada(ada)/Submission attachment(s)/a.json'
  const files = (...paths: string[]) => {
    const rows = paths.map((file, n) =>
      rowOf(`${n}`, 1, { file, learner: { name: n ? 'Ben' : 'Ada Lovelace' } }),
    )
    return Object.keys(feedbackFiles(bookOf(rows), t))
  }
  expect(files('m.zip/Ada Lovelace_3_assignsubmission_file/a.json')).toEqual([
    'Ada Lovelace_3_assignsubmission_file/feedback.md',
  ])
  expect(files('c/lovelaceada_101_9001_a.json', 'c/ben_102_9002_b.json')).toEqual([
    'lovelaceada_101_9001_feedback.md',
    'ben_102_9002_feedback.md',
  ])
  expect(files(sakai)).toEqual(['Week 3/Lovelace, Ada(ada)/Feedback Attachment(s)/feedback.md'])
  expect(files('ada.json')[0]).toMatch(/^Ada-Lovelace-[0-9a-f]{32}\.md$/)
})
