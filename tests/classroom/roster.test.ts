import { expect, test } from 'vitest'
import { attendance, readRoster } from '#classroom/roster.ts'
import { bookOf, rowOf } from './rows.ts'

const book = bookOf([
  rowOf('1', 2, { learner: { name: 'Ada Lovelace', id: 'ada@x.example' } }),
  rowOf('2', 1, { learner: { name: 'Ben Müller' } }),
  rowOf('3', 1, { learner: { name: 'Eve' } }),
])

test('a pasted list and a platform’s table say who is missing, and who is not of the class', () => {
  for (const text of [
    'Lovelace, Ada\nBen  Müller\nCem Öz\n',
    'Full name\tEmail address\nA. L.\tADA@x.example\nBen Müller\tben@x.example\nCem Öz\tcem@x.example',
    'Nachname;Vorname;Gruppe\r\nLovelace;Ada;1\r\nMüller;Ben;2\r\nÖz;Cem;2\r\n',
  ]) {
    const roster = readRoster(text)
    expect(attendance(roster, book)).toMatchObject({
      missing: [expect.stringMatching(/^(Cem Öz|Öz Cem)$/)],
      strangers: ['Eve'],
      here: 2,
    })
  }
  expect(readRoster(' \n;;\n')).toEqual([])
})
