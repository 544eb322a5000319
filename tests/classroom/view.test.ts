import { expect, test } from 'vitest'
import { readGradebookFile } from '#classroom/gradebook-file.ts'
import { madeIn, withMade } from '#classroom/made.ts'
import { medianOf, spreadOf } from '#classroom/spread.ts'
import { remarksOf, viewed, WHOLE } from '#classroom/view.ts'
import { bookOf, rowOf } from './rows.ts'

const unread = rowOf('cut', 0, { problem: { code: 'not-json', values: {} } })
const book = bookOf([
  rowOf('Ada', 2),
  rowOf('Ben', 0.5, { learner: { name: 'Ben', id: '4711' } }),
  rowOf('Cem', 1),
  unread,
])
const names = (view: Partial<typeof WHOLE>, nameless = false) =>
  viewed(book, { ...WHOLE, ...view }, nameless).map(({ row }) => row.sum)

test('a long table is searched, filtered and sorted', () => {
  expect(names({ by: 'total', down: true })).toEqual(['Ada', 'Cem', 'Ben', 'cut'])
  expect(names({ by: 'w2' })).toEqual(['cut', 'Ben', 'Cem', 'Ada'])
  expect(names({ search: ' BEN' })).toEqual(['Ben'])
  expect(names({ search: '471' })).toEqual(['Ben'])
  expect(names({ show: 'unread' })).toEqual(['cut'])
  expect(names({ show: 'below' })).toEqual(['Ada', 'Ben', 'Cem'])
})

test('without names nobody is known by order, search or remark', () => {
  const rows = ['Ada', 'Ben'].map((name, n) =>
    rowOf(name, 1, { sum: `${9 - n}`, learner: { name, id: '7' } }),
  )
  const two = bookOf(rows)
  expect(viewed(two, { ...WHOLE, search: 'ada' }, true).map(({ row }) => row.sum)).toEqual(['8', '9'])
  const codes = two.lines.map(line => remarksOf(line, true).map(({ code }) => code))
  expect(two.lines[0]!.flags.map(({ code }) => code)).toContain('two-names')
  expect(codes).toEqual([[], []])
})

test('the spread of the marks: median, ends, and a count for each tenth', () => {
  expect(spreadOf([100, 0, 55, 50])).toEqual({
    ...{ n: 4, median: 52.5, least: 0, most: 100 },
    tenths: [1, 0, 0, 0, 0, 2, 0, 0, 0, 1],
  })
  expect(spreadOf([])).toBeUndefined()
  expect([medianOf([3, 1, 2]), medianOf([])]).toEqual([2, 0])
})

test('an assignment that is sent again under its title replaces what it was', () => {
  const list = withMade([{ title: 'week 3', fragment: 'a', at: 1 }, 7, null], {
    title: 'Week 3',
    fragment: 'b',
    at: 2,
  })
  expect(list).toEqual([{ title: 'Week 3', fragment: 'b', at: 2 }])
  expect(madeIn('x')).toEqual([])
})

test('a colleague’s file brings what was decided, and nothing that it should not', () => {
  const file = {
    ...{
      type: 'backprop-by-hand/gradebook',
      version: 1,
      link: '#a=2.x',
      policy: 'nonsense',
      marking: { maximum: 10 },
    },
    ...{ roster: 'Ada', rulings: { a: { given: { w2: 1 } } }, rows: [1] },
  }
  expect(readGradebookFile(JSON.stringify(file))).toEqual({
    ...{
      type: file.type,
      version: 1,
      link: '#a=2.x',
      policy: 'on-time',
      marking: { maximum: 10, worth: {}, style: 'comma', nameless: false },
      roster: 'Ada',
    },
    rulings: { a: { given: { w2: 1 } } },
  })
  for (const text of [
    '{',
    'null',
    JSON.stringify({ ...file, version: 2 }),
    '{"type":"backprop-by-hand/submission"}',
  ])
    expect(readGradebookFile(text)).toBeUndefined()
})
