import { expect, test } from 'vitest'
import type { AttemptRow } from '#record/format.ts'
import { doneIn } from '#screens/end/done.ts'
import { answersIn } from '#screens/progress/answers.ts'

const listed = (id: string, points: number) => ({ id, title: id.toUpperCase(), url: `/${id}/`, points })
const attempt = (exercise: string, at: number, status: string) =>
  ({
    id: `${exercise}#${at}`,
    exercise,
    at,
    seq: at,
    code: `${exercise} ${at}`,
    result: { status },
  }) as AttemptRow
const attempts = [
  attempt('b', 50, 'pass'),
  attempt('a', 30, 'pass'),
  attempt('a', 10, 'fail'),
  attempt('a', 40, 'fail'),
  attempt('c', 60, 'error'),
  attempt('gone', 70, 'pass'),
]

test('what was passed, in the order of the course, with when and after how many answers', () => {
  const done = doneIn([listed('b', 2), listed('a', 3), listed('c', 4)], { attempts })
  expect(done.passed.map(({ id, at, checks }) => [id, at, checks])).toEqual([
    ['b', 50, 1],
    ['a', 30, 2],
  ])
  expect(done).toMatchObject({ earned: 5, points: 9, between: { first: 30, last: 50 } })
})

test('an empty record has nothing between two days', () => {
  expect(doneIn([listed('a', 3)], { attempts: [] })).toEqual({ passed: [], earned: 0, points: 3 })
})

test('all answers: the text that was typed last, else the attempt that counts', () => {
  const version = (seq: number) => ({ id: `v${seq}`, rev: 1, at: seq, seq, tab: 't', code: `typed ${seq}` })
  const drafts = [
    { id: 'exercise:b', versions: [version(9), version(4)], past: {} },
    { id: 'exercise:new', versions: [version(1)], past: {} },
    { id: 'cell:primer#x', versions: [version(2)], past: {} },
    { id: 'exercise:empty', versions: [], past: {} },
  ]
  expect(answersIn({ drafts, attempts })).toEqual({
    'a.ts': 'a 30',
    'b.ts': 'typed 9',
    'c.ts': 'c 60',
    'gone.ts': 'gone 70',
    'new.ts': 'typed 1',
  })
})
