import { strFromU8, unzipSync } from 'fflate'
import { writeXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { fillIn, planOf } from '#classroom/fill/fill.ts'
import { workbook } from '#classroom/fill/xlsx.ts'
import { bookOf, rowOf } from '../rows.ts'

const parts = (bytes: Uint8Array) =>
  Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)] as const)

test('a workbook is filled in: styles, widths, formulas, dates and other sheets are the same letter for letter', async () => {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: 'Course',
        columns: [{ width: 30 }, { width: 12 }, { width: 9 }],
        freezePane: { rows: 1 },
        rows: [
          ['Learner', 'Number', 'Week 3', 'Twice', 'Since'],
          ['Lovelace, Ada', '0042', null, null, new Date('2026-10-01')],
          ['Ben', '0007', 1.25, null, null],
        ],
        cells: new Map([
          ['0,0', { style: { font: { bold: true, color: { rgb: 'FF0000' } } } }],
          ['1,3', { formula: 'C2*2' }],
          ['2,2', { value: 1.25, style: { numFmt: '0.00' } }],
        ]),
      },
      { name: 'Notes', rows: [['kept']] },
    ],
  })
  const sheet = await workbook(bytes)
  const rows = [
    rowOf('Ada', 1.5, { learner: { name: 'Ada Lovelace', id: '0042' } }),
    rowOf('Ben', 2, { learner: { name: 'Ben', id: '0007' } }),
  ]
  const plan = planOf(sheet, bookOf(rows), 'Week 3')
  expect([plan.marks, [...plan.lines.keys()]]).toEqual([2, [1, 2]])
  fillIn(sheet, plan, plan.marks!, { heading: 'Week 3' })
  const after = parts(await sheet.bytes())
  for (const [name, text] of parts(bytes)) {
    const wanted = text
      .replace('<c r="D2">', '<c r="C2"><v>1.5</v></c><c r="D2">')
      .replace(/(<c r="C3"[^>]*>)<v>1.25</, '$1<v>2<')
    expect([name, after.find(([other]) => other === name)?.[1]]).toEqual([
      name,
      name === 'xl/worksheets/sheet1.xml' ? wanted : text,
    ])
  }
})
