import { array, assert, boolean, integer, property, record } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyChange } from '#record/change.ts'
import { rowProblem } from '#record/check.ts'
import { dueAgain, dueAt } from '#record/due.ts'
import type { AttemptRow, CheckpointRow, Try } from '#record/format.ts'
import { keptTries } from '#record/tries.ts'

const DAY = 24 * 3_600_000
const start = Date.UTC(2026, 2, 2, 18)
const on = (day: number, right: boolean): Try => ({ at: start + day * DAY, right })
const inDays = (tries: Try[]) => {
  const at = dueAt(keptTries(tries))
  return at === undefined ? undefined : (at - start) / DAY
}

describe('what was missed', () => {
  test('is due the next day, after a right answer days later, and after a wrong one the next day again', () => {
    expect(inDays([on(0, false)])).toBeCloseTo(1, 0)
    const after = inDays([on(0, false), on(1, true)])!
    expect(after).toBeGreaterThan(2)
    expect(after).toBeLessThan(10)
    const later = inDays([on(0, false), on(1, true), on(after, true)])!
    expect(later - after).toBeGreaterThan(after - 1)
    expect(inDays([on(0, false), on(1, true), on(after, false)])! - after).toBeLessThan(4)
  })

  test('is due also when it was put right in the same sitting, and an early try does not count', () => {
    expect(keptTries([on(0, false), on(0.01, true), on(0.02, true)])).toEqual([on(0, false)])
    expect(inDays([on(0, false), on(0.6, true)])).toBeCloseTo(1, 0)
  })

  test('is known after some right answers, and does not come back', () => {
    const tries = [on(0, false)]
    while (inDays(tries) !== undefined && tries.length < 12) tries.push(on(inDays(tries)!, true))
    expect(inDays(tries)).toBeUndefined()
    expect(tries.length).toBeLessThan(8)
  })
})

test('what was never missed is never due, and its record holds nothing of it', () => {
  expect(keptTries([on(0, true), on(3, true)])).toEqual([])
  expect(dueAt([])).toBeUndefined()
})

const tries = array(
  record({ at: integer({ min: 0, max: 40 }).map(half => start + (half * DAY) / 2), right: boolean() }),
)

test('tries kept twice are the same as once, in any order, so a journal can be replayed and a file imported twice', () => {
  assert(
    property(tries, tries, (a, b) => {
      const kept = keptTries(a)
      expect(keptTries([...kept, ...kept])).toEqual(kept)
      expect(keptTries([...b, ...a])).toEqual(keptTries([...a, ...b]))
    }),
  )
})

const row = (id: string, tries: Try[], seq = 1): CheckpointRow => ({
  id,
  lesson: id.split('#')[0]!,
  checkpoint: id.split('#')[1]!,
  at: start,
  seq,
  state: { done: true },
  tries,
})

test('the record keeps tries through changes that have none, and rows stay sound', () => {
  const missed = row('a#x', [on(0, false)])
  const { tries: _, ...finished } = row('a#x', [], 2)
  const kept = applyChange({ store: 'checkpoints', id: 'a#x', row: finished }, missed)
  expect(kept).toMatchObject({ seq: 2, tries: [on(0, false)] })
  expect(rowProblem('checkpoints', kept)).toBeUndefined()
  expect(rowProblem('checkpoints', { ...missed, tries: [{ at: 'today', right: false }] })).toMatch(/^tries/)
})

test('questions and exercises are mixed by lesson, the longest due first; what is not due yet waits', () => {
  const attempt = (exercise: string, day: number, mistake?: string) =>
    ({
      id: `${exercise}#1`,
      exercise,
      at: start + day * DAY,
      seq: day,
      result: { version: 1, status: mistake ? 'fail' : 'pass', ...(mistake && { diagnosis: { mistake } }) },
    }) as unknown as AttemptRow
  const due = dueAgain(
    {
      checkpoints: [row('a#x', [on(0, false)]), row('a#y', [on(1, false)]), row('b#z', [on(9, false)])],
      attempts: [
        attempt('named', 2, 'shares'),
        attempt('not-named', 2, 'unknown'),
        attempt('gone', 2, 'shares'),
        attempt('passed', 2),
      ],
    },
    exercise => (exercise === 'gone' ? undefined : 'c'),
    start + 9 * DAY,
  )
  expect(due.map(({ id }) => id)).toEqual(['a#x', 'named', 'a#y'])
})
