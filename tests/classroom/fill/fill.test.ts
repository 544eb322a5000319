import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { fillIn, planOf } from '#classroom/fill/fill.ts'
import { textTable } from '#classroom/fill/text-table.ts'
import type { Row } from '#classroom/row.ts'
import { bookOf, rowOf } from '../rows.ts'

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8')
const utf8 = (value: string) => new TextEncoder().encode(value)

/** Fills in what is found for `Week 3`. */
async function filled(table: string | Uint8Array, rows: Row[], column?: number) {
  const sheet = textTable(typeof table === 'string' ? utf8(table) : table)
  const plan = planOf(sheet, bookOf(rows), 'Week 3')
  const { comments } = plan
  const options = { heading: 'Week 3', comment: () => 'Look at "a", once' }
  fillIn(sheet, plan, column ?? plan.marks ?? 0, { ...options, ...(comments !== undefined && { comments }) })
  return { plan, bytes: await sheet.bytes() }
}

const moodle = (name: string, id: number, earned: number, learner = name) =>
  rowOf(name, earned, {
    file: `s.zip/${name}_${id}_assignsubmission_file/a.json`,
    learner: { name: learner },
  })

test('a worksheet of Moodle: people by its own numbers, all other bytes stay', async () => {
  const worksheet = readFileSync('tests/classroom/files/moodle-worksheet.csv')
  const { plan, bytes } = await filled(worksheet, [
    moodle('Ada Lovelace', 3, 2),
    moodle('Ben Müller', 1, 0.5),
  ])
  const before = worksheet.toString('utf8').split('\n')
  const after = text(bytes).split('\n')
  expect(plan).toMatchObject({ marks: 4, comments: 9, unmatched: [], doubtful: [], empty: [3, 4] })
  expect(after[1]).toBe(before[1]!.replace(',,5.00', ',2,5.00').replace(/,$/, ',"Look at ""a"", once"'))
  expect(after[2]).toBe(before[2]!.replace(',,5.00', ',0.5,5.00').replace(/,$/, ',"Look at ""a"", once"'))
  expect([after[0], ...after.slice(3)]).toEqual([before[0], ...before.slice(3)])
})

test('who typed the number that the platform gives another is not that one', async () => {
  const rows = [rowOf('Cem', 2, { learner: { name: 'Cem', id: '3' } })]
  const { plan } = await filled(readFileSync('tests/classroom/files/moodle-worksheet.csv'), rows)
  expect([plan.lines.size, plan.unmatched]).toEqual([0, ['Cem']])
  const canvas = 'Student,ID,SIS User ID,SIS Login ID,Section,Week 3 (7)\n"B, Ben",3,4711,ben,A,9\n'
  expect((await filled(canvas, rows)).plan.lines.size).toBe(0)
})

test('encoding, separator, decimal sign, quotes and line ends stay as they are', async () => {
  const rows = [rowOf('Ada', 1.5, { learner: { name: 'Jürgen Ünal' } })]
  const lines = 'Nachname;Vorname;"Punkte";Rest\r\nÜnal;Jürgen;"";3,5\r\n\r\nAndere;Anna;1,25;"a;""b"\r\n'
  const wanted = lines.replace('"";3,5', '"1,5";3,5')
  const latin = Buffer.from(lines, 'latin1')
  expect(Buffer.from((await filled(latin, rows, 2)).bytes).toString('latin1')).toBe(wanted)
  const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(lines, 'utf16le')])
  const out = Buffer.from((await filled(wide, rows, 2)).bytes)
  expect([out.subarray(0, 2).toString('hex'), out.subarray(2).toString('utf16le')]).toEqual(['fffe', wanted])
  const tabs = 'Full name\tWeek 3\tOther\nJürgen Ünal\t\t1.5\nX\t\t2.5'
  expect(text((await filled(tabs, rows)).bytes)).toBe(tabs.replace('Ünal\t\t', 'Ünal\t1.5\t'))
})

test('a column that is not there is added with the assignment’s name, past shorter lines too', async () => {
  const rows = [rowOf('Ada', 2), rowOf('Ben', 1)]
  const { bytes } = await filled('Name,Group\nAda\nBen,B\nCem,C', rows, 2)
  expect(text(bytes)).toBe('Name,Group,Week 3\nAda,,2\nBen,B,1\nCem,C,')
})

test('the column of an assignment is known by the headings that platforms make', () => {
  const headings = (heading: string) =>
    planOf(textTable(utf8(`Username,Last Name,${heading},End-of-Line\na,A,,#`)), bookOf([]), 'Week 3').marks
  for (const heading of [
    'Week 3',
    'week 3 (4711)',
    '"Week 3 [Total Pts: 5 Score] |123"',
    '"Week 3 Points Grade <Numeric MaxPoints:5 Weight:10>"',
  ])
    expect([heading, headings(heading)]).toEqual([heading, 2])
  expect(headings('Week 30')).toBeUndefined()
})

test('no row gets the mark of a person that could be another', async () => {
  const twice = await filled('Name,Week 3\nAda,\nAda,', [rowOf('Ada', 2)])
  expect([twice.plan.lines.size, twice.plan.unmatched]).toEqual([0, ['Ada']])
  const known = [
    rowOf('1', 2, { learner: { name: 'Ada', id: 'ada@x.example' } }),
    rowOf('2', 1, { learner: { name: 'Ben', id: 'ben@x.example' } }),
  ]
  // The row has an address, and it is not hers: another Ada.
  const other = await filled('Name,Email,Week 3\nAda,other@x.example,\nB. B.,BEN@x.example ,', known)
  expect([...other.plan.lines.keys()]).toEqual([2])
  const crossed = await filled('Name,Email,Login,Week 3\nAda,ada@x.example,ben@x.example,', known)
  expect([crossed.plan.lines.size, crossed.plan.doubtful]).toEqual([0, ['Ada, ada@x.example, ben@x.example']])
  const split = await filled('Email,Week 3\nada@x.example,\nada@x.example,', known)
  expect([split.plan.lines.size, split.plan.doubtful.length]).toEqual([0, 2])
})
