import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { canvasCsv, isCanvasExport } from '#classroom/canvas.ts'
import type { Policy } from '#classroom/choose.ts'
import { parseCsv } from '#classroom/csv.ts'
import { moodleCsv } from '#classroom/exports.ts'
import { type Gradebook, gradebook, personName } from '#classroom/gradebook.ts'
import { sendersOf } from '#classroom/platform.ts'
import { flagText } from '#classroom/problem-text.ts'
import { judgeFile, type Row } from '#classroom/row.ts'
import { readZip } from '#classroom/zip.ts'
import type { GradeResult } from '#grader/result.ts'
import { classroom as t } from '#i18n/en/classroom.ts'

const columns = [{ id: 'gradient-w2', title: 'The gradient of W2', points: 5 }]
const due = Date.UTC(2026, 10, 27, 22, 59)
const now = due + 86_400_000
const assignment = {
  title: 'Week 3: by hand',
  items: [{ kind: 'exercise' as const, id: 'gradient-w2' }],
  due: { at: due, zone: 'UTC' },
}
const file = (name: string) => readFileSync(`tests/classroom/files/${name}`)

/** The rows of a download; whatever is answered is right. */
async function rowsIn(zip: string): Promise<Row[]> {
  const result: GradeResult = {
    ...{ version: 1, status: 'pass', points: { earned: 5, possible: 5 }, contentVersion: 'v', duration: 1 },
    ...{
      exercise: 'gradient-w2',
      message: { code: 'result.pass', text: '', values: {} },
      checks: [],
      notes: [],
    },
  }
  const judging = { exercises: ['gradient-w2'], judge: async () => result }
  const rows: Row[] = []
  for (const found of readZip(zip, file(zip))) rows.push(await judgeFile(found, judging))
  return rows.filter(row => !row.problem)
}

const made = (name: string, id: string | undefined, over: Partial<Row> & { points?: number } = {}): Row => {
  const { points = 5, ...rest } = over
  return {
    ...{ file: `${name}.json`, sum: `${name}${id}`, madeAt: due - 1000, lessons: [] },
    learner: { name, ...(id && { id }) },
    assignment: { id: 'this', title: assignment.title },
    cells: {
      'gradient-w2': {
        ...{
          status: points > 0 ? 'pass' : 'fail',
          earned: points,
          possible: 5,
          message: '',
          checks: [],
          notes: [],
        },
        ...{
          contentVersion: 'v',
          judgedVersion: 'v',
          attempts: 1,
          print: { size: 0, exact: '', sketch: [] },
        },
      },
    },
    ...rest,
  }
}
const bookOf = (rows: Row[], policy: Policy = 'on-time') =>
  gradebook(rows, columns, { assignment, id: 'this', policy, now })
const counting = (book: Gradebook) => book.lines.filter(line => line.counts)
const codes = (book: Gradebook, file: string) =>
  book.lines.find(line => line.row.file === file)!.flags.map(flag => flag.code)

test('each platform’s download says who a file is from', async () => {
  const people = async (zip: string) =>
    (await rowsIn(zip)).map((row, _, rows) => sendersOf(rows.map(r => r.file))[rows.indexOf(row)])
  const ids = async (zip: string) => (await people(zip)).map(sender => sender && [sender.platform, sender.id])
  expect(await ids('moodle.zip')).toEqual([
    ['moodle', '3'],
    ['moodle', '1'],
    ['moodle', '2'],
  ])
  expect(await ids('sakai.zip')).toEqual([['sakai', 'alovelace']])
  expect(await ids('blackboard.zip')).toEqual([
    ['blackboard', 'alovelace'],
    ['blackboard', 'bmueller'],
    ['blackboard', 'coez'],
  ])
  expect(await ids('canvas-impersonation.zip')).toEqual([
    ['canvas', '101'],
    ['canvas', '102'],
  ])
  expect(sendersOf(['class/12-34 - Ada Lovelace - Nov 25, 2026 1114 PM/a.json'])).toEqual([
    {
      platform: 'brightspace',
      id: '12',
      name: 'Ada Lovelace',
      place: '12-34 - Ada Lovelace - Nov 25, 2026 1114 PM/',
    },
  ])
})

test('a file that a learner named as a platform would is not taken for the platform’s word', () => {
  expect(sendersOf(['class/mullerben_102_9002_x.json', 'class/Ada.json'])).toEqual([undefined, undefined])
  expect(sendersOf(['mullerben_102_9002_x.json'])).toEqual([undefined])
  const inside = 'Ada Lovelace_3_assignsubmission_file/mullerben_102_9002_x.json'
  expect(sendersOf([inside])[0]).toMatchObject({ platform: 'moodle', id: '3' })
  const twice = ['lovelaceada_101_9001_mullerben_102_9002_x.json', 'özcem_103_9003_x.json']
  expect(sendersOf(twice)[0]).toMatchObject({ platform: 'canvas', id: '101' })
})

test('what a learner packed into a zip says nothing of who it is from', () => {
  const forged = ['Ben Müller_1_assignsubmission_file/b.json', 'mullerben_102_9002_x.json']
  for (const own of [
    'moodle.zip/Ada Lovelace_3_assignsubmission_file/x.zip',
    'Ada Lovelace_3_assignsubmission_file',
  ])
    for (const inner of forged)
      expect(sendersOf([`${own}/${inner}`])[0]).toMatchObject({ platform: 'moodle', id: '3' })
  const canvas = ['c.zip/lovelaceada_101_9001_x.zip', 'c.zip/özcem_103_9003_y.zip'].flatMap(zip =>
    forged.map(inner => `${zip}/${inner}`),
  )
  expect(sendersOf(canvas).map(sender => sender?.id)).toEqual(['101', '101', '103', '103'])
})

test('a file that one person uploaded and that names another counts for who uploaded it, with a remark', async () => {
  const rows = await rowsIn('canvas-impersonation.zip')
  const book = bookOf(rows)
  expect(counting(book)).toHaveLength(2)
  const forged = book.lines.find(line => line.person!.sender!.id === '102')!
  expect(rows.map(row => row.learner!.name)).toEqual(['Ada Lovelace', 'Ada Lovelace'])
  expect(forged.flags.map(flag => flag.code)).toContain('contradicts')
  expect([personName(forged), forged.person!.id]).toEqual(['müllerben', undefined])
  const { csv } = canvasCsv(book, assignment.title, parseCsv(file('canvas-export.csv').toString()))
  const marks = Object.fromEntries(parseCsv(csv).map(row => [row[1], row.at(-1)]))
  expect([marks['101'], marks['102'], marks['103']]).toEqual(['5', '5', ''])
})

test('who handed nothing in keeps the mark that Canvas has, whichever way it writes names', () => {
  for (const name of ['canvas-export.csv', 'canvas-export-last-first.csv']) {
    const theirs = parseCsv(file(name).toString())
    expect(isCanvasExport(theirs)).toBe(true)
    const { csv, empty } = canvasCsv(
      bookOf([made('Ada Lovelace', 'ada@school.example')]),
      assignment.title,
      theirs,
    )
    const id = theirs[0]!.indexOf('ID')
    const marks = Object.fromEntries(parseCsv(csv).map(row => [row[id], row.at(-1)]))
    expect(marks).toMatchObject({ 101: '5', 102: '', 104: '4.00', 105: 'EX' })
    expect(empty).toHaveLength(4)
  }
})

test('a typed number is never taken for Canvas’ own ID', () => {
  const theirs = parseCsv(file('canvas-export.csv').toString())
  const book = bookOf([made('Ben Müller', '4711', { points: 0 }), made('Cem Öz', '102', { points: 5 })])
  const { csv, unmatched } = canvasCsv(book, assignment.title, theirs)
  const marks = Object.fromEntries(parseCsv(csv).map(row => [row[1], row.at(-1)]))
  expect([marks['102'], marks['103']]).toEqual(['0', ''])
  expect(unmatched).toEqual(['Cem Öz'])
  const alone = parseCsv(canvasCsv(book, assignment.title).csv).slice(2)
  expect(alone.map(row => row.slice(1, 3))).toEqual([
    ['', '4711'],
    ['', '102'],
  ])
})

test('another week’s file never counts for this one, and one that names none or an earlier form is said', () => {
  const rows = [
    made('Ada', 'a', { points: 3 }),
    made('Ada', 'a', { file: '4.json', sum: '4', madeAt: due - 1, assignment: { id: 'x', title: 'Week 4' } }),
    made('Ben', 'b', { assignment: { id: 'old', title: 'week 3: by HAND' } }),
  ]
  const unsaid = made('Cem', 'c')
  delete unsaid.assignment
  const book = bookOf([...rows, unsaid])
  expect(counting(book).map(line => [personName(line), line.earned])).toEqual([
    ['Ada', 3],
    ['Ben', 5],
    ['Cem', 5],
  ])
  expect(codes(book, '4.json')).toEqual(['other-assignment'])
  expect(codes(book, 'Ben.json')).toEqual(['edited-assignment'])
  expect(codes(book, 'Cem.json')).toEqual(['no-assignment'])
  const apart = gradebook(rows, columns, { now })
  expect(counting(apart)).toHaveLength(3)
})

test('the teacher’s policy decides which file counts, and both rows say by which', () => {
  const rows = [
    made('Ada', 'a', { file: '1.json', sum: '1', madeAt: due - 10, points: 5 }),
    made('Ada', 'a', { file: '2.json', sum: '2', madeAt: due - 5, points: 4 }),
    made('Ada', 'a', { file: '3.json', sum: '3', madeAt: due + 60_000, points: 0 }),
  ]
  const counted = (policy: Policy) => counting(bookOf(rows, policy)).map(line => line.row.file)
  expect([counted('on-time'), counted('last'), counted('best')]).toEqual([['2.json'], ['3.json'], ['1.json']])
  expect(counting(bookOf(rows.slice(2))).map(line => line.row.file)).toEqual(['3.json'])
  for (const policy of ['on-time', 'last', 'best'] as const) {
    const flags = bookOf(rows, policy).lines.map(line => line.flags.find(f => /^replace/.test(f.code))!)
    expect(flags.map(flag => flag.values.rule)).toEqual([policy, policy, policy])
  }
})

test('of equal times the better file counts, whichever way they come', () => {
  const rows = [
    made('Ada', 'a', { file: 'a.json', points: 1 }),
    made('Ada', 'a', { file: 'b.json', points: 4 }),
  ]
  for (const order of [rows, rows.toReversed()])
    expect(counting(bookOf(order)).map(line => line.row.file)).toEqual(['b.json'])
})

test('one person with and without an identifier is one row; two of one name are not joined', () => {
  const rows = [
    made('Ada Lovelace', 'ada@school.example', { file: '1.json', madeAt: 1 }),
    made('Lovelace, Ada', undefined, { file: '2.json', madeAt: 2 }),
    made('Ada Lovelace', 'ADA@SCHOOL.EXAMPLE', { file: '3.json', madeAt: 3 }),
  ]
  expect(counting(bookOf(rows)).map(line => line.row.file)).toEqual(['3.json'])
  const joined = bookOf(rows).lines.find(line => line.row.file === '2.json')!
  const flag = joined.flags.find(({ code }) => code === 'joined')!
  expect(flagText(flag, bookOf(rows), t)).toMatch(/from Lovelace, Ada \(ada@school.example\)/)
  const twins = [...rows, made('Ada Lovelace', 'other', { file: '4.json' })]
  expect(
    counting(bookOf(twins))
      .map(line => line.row.file)
      .sort(),
  ).toEqual(['2.json', '3.json', '4.json'])
})

test('a clock that was put back is told, and does not make an old file the newest; a zip is a witness', () => {
  const rows = [
    made('Ada', 'a', { file: '1.json', madeAt: 2_000_000 }),
    made('Ada', 'a', { file: '2.json', madeAt: 1_000_000, newest: 3_000_000 }),
  ]
  expect(counting(bookOf(rows)).map(line => line.row.file)).toEqual(['2.json'])
  expect(codes(bookOf(rows), '2.json')).toContain('clock')
  // Work that is dated after the due date was not handed in before it.
  expect(codes(bookOf([made('Eve', 'e', { newest: due + 3_600_000 })]), 'Eve.json')).toEqual([
    'late',
    'clock',
  ])
  const ahead = made('Ben', 'b', { packedAt: due - 3 * 86_400_000 })
  expect(codes(bookOf([ahead]), 'Ben.json')).toEqual(['future'])
  expect(codes(bookOf([{ ...ahead, packedAt: due }]), 'Ben.json')).toEqual([])
})

test('what a zip says of its entries’ times reaches the row, and work newer than the file as well', async () => {
  const [row] = await rowsIn('moodle.zip')
  expect(new Date(row!.packedAt!).toISOString()).toBe('2026-11-26T01:32:54.000Z')
})

test('Moodle’s file holds nobody without the key that is used, whoever else is in the class', () => {
  const rows = [
    made('Ada Lovelace', 'ada@school.example'),
    made('Ben Müller', '4711'),
    made('Cem Öz', undefined),
  ]
  const { csv, missing } = moodleCsv(bookOf(rows), t)
  expect(parseCsv(csv).map(row => row[0])).toEqual(['Email address', 'ada@school.example'])
  expect(missing).toEqual(['Ben Müller', 'Cem Öz'])
})
