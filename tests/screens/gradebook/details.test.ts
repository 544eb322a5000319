import { h } from 'preact'
import renderToString from 'preact-render-to-string'
import { expect, test } from 'vitest'
import type { Gradebook, Line } from '#classroom/gradebook.ts'
import { classroom } from '#i18n/en/classroom.ts'
import { teach } from '#i18n/en/teach.ts'
import { Details } from '#screens/gradebook/details.tsx'

const cell = { message: 'Passed', checks: [], notes: [] }
const line = (starter?: string) =>
  ({
    row: { file: 'ada.json', cells: { repair: { ...cell, ...(starter && { starter }) } } },
    flags: [],
  }) as unknown as Line
const book = { columns: [{ id: 'repair', title: 'Repair a batch' }] } as unknown as Gradebook
const shown = (line: Line) =>
  renderToString(
    h(Details, {
      t: teach.gradebook,
      c: classroom,
      locale: 'en',
      book,
      line,
      nameless: false,
      onRule: () => {},
    }),
  )

test('the gradebook says which of several broken programs a learner was given, and only then', () => {
  expect(shown(line('one-too-few'))).toContain('the program with the slip “one too few”')
  expect(shown(line())).not.toContain('slip')
})
