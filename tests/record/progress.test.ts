import { expect, test } from 'vitest'
import { applyChange } from '#record/change.ts'
import type { AttemptRow, CheckpointRow } from '#record/format.ts'
import { bestAttempt, changedSince, lessonProgress, statusOf } from '#record/progress.ts'

const attempt = (seq: number, status: AttemptRow['result']['status'], contentVersion = 'a'): AttemptRow => ({
  id: `e#${seq}`,
  exercise: 'e',
  at: seq,
  seq,
  code: '',
  contentVersion,
  result: { version: 1, status },
})

test('an exercise once passed stays passed, and its first pass is shown', () => {
  const attempts = [attempt(1, 'fail'), attempt(2, 'pass'), attempt(3, 'pass'), attempt(4, 'error')]
  expect(statusOf(attempts)).toBe('pass')
  expect(bestAttempt(attempts)?.seq).toBe(2)
  expect(statusOf(attempts.slice(0, 1))).toBe('tried')
  expect(bestAttempt([attempt(1, 'fail'), attempt(2, 'timeout')])?.seq).toBe(2)
  expect([statusOf([]), bestAttempt([])]).toEqual(['none', undefined])
})

test('an attempt knows whether the exercise was changed after it', () => {
  expect(changedSince(attempt(1, 'pass', 'a'), 'a')).toBe(false)
  expect(changedSince(attempt(1, 'pass', 'a'), 'b')).toBe(true)
})

test('an attempt is never overwritten, not even by one with its id', () => {
  const kept = attempt(1, 'pass')
  expect(applyChange({ store: 'attempts', id: kept.id, row: { ...kept, code: 'other' } }, kept)).toBe(kept)
})

test('a checkpoint once finished stays finished, with the time of its first finish', () => {
  const row = (seq: number, done: boolean): CheckpointRow => {
    return { id: 'l#c', lesson: 'l', checkpoint: 'c', state: { done, answer: seq }, at: seq, seq }
  }
  let stored: unknown
  for (const change of [row(1, false), row(2, true), row(3, false), row(4, true)]) {
    stored = applyChange({ store: 'checkpoints', id: 'l#c', row: change }, stored)
  }
  expect(stored).toEqual({ ...row(4, true), doneAt: 2 })
})

test('a lesson goes on at the section that was seen last, whatever the clock said', () => {
  const visit = (section: string, seq: number, first: number, at: number) => {
    return { id: `l#${section}`, lesson: 'l', section, seq, first, at }
  }
  const progress = lessonProgress('l', [visit('b', 9, 5, 6), visit('a', 3, 100, 200)], [])
  expect(progress).toMatchObject({ lastSection: 'b', firstAt: 5, lastAt: 200 })
  expect(lessonProgress('l', [], [])).toEqual({ lesson: 'l', sections: [], checkpoints: [] })
})

test('what an import brings never displaces: an older answer goes beside, a setting stays ours', () => {
  const row = (seq: number, answer: number): CheckpointRow => {
    return {
      id: 'l#c',
      lesson: 'l',
      checkpoint: 'c',
      state: { done: true, answer },
      doneAt: seq,
      at: seq,
      seq,
    }
  }
  const older = applyChange({ store: 'checkpoints', id: 'l#c', row: row(1, 1), merge: true }, row(5, 5))
  expect(older).toEqual({ ...row(5, 5), doneAt: 1, others: [{ done: true, answer: 1 }] })
  const setting = { id: 'editor', value: 'plain', at: 1, seq: 1 }
  const theirs = { ...setting, value: 'monaco', seq: 9 }
  expect(applyChange({ store: 'settings', id: 'editor', row: theirs, merge: true }, setting)).toBe(setting)
  expect(applyChange({ store: 'settings', id: 'editor', row: theirs }, setting)).toBe(theirs)
  expect(applyChange({ store: 'settings', id: 'editor', row: setting }, theirs)).toBe(theirs)
})
