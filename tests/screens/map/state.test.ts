import { expect, test } from 'vitest'
import type { CheckpointRow, VisitRow } from '#record/format.ts'
import type { ExerciseStatus } from '#record/progress.ts'
import { stateOf } from '#screens/map/state.ts'

/** An idea that is taught in the first of two pages and practised in the second and in a later lesson. */
const idea = { taught: 'one/index', exercises: ['near', 'far'] }
const page = { lesson: 'one', sections: ['begin', 'end'] }
const sittings = {
  'one/index': { ...page, checkpoints: ['first', 'second'], exercises: [] },
  'one/more': { ...page, checkpoints: [], exercises: ['near'] },
  'two/index': { lesson: 'two', checkpoints: [], exercises: ['far'], sections: [] },
}
const state = (
  answers: Record<string, boolean>,
  statuses: Record<string, ExerciseStatus> = {},
  seen: string[] = [],
  again: string[] = [],
) =>
  stateOf(
    idea,
    sittings,
    new Map([
      [
        'one',
        {
          checkpoints: Object.entries(answers).map(
            ([checkpoint, done]) => ({ checkpoint, state: { done } }) as CheckpointRow,
          ),
          sections: seen.map(section => ({ section }) as VisitRow),
        },
      ],
    ]),
    new Map(Object.entries(statuses)),
    new Set(again),
  )

test('untouched it is not yet, and another page’s section does not begin it', () => {
  expect(state({})).toBe('none')
  expect(state({ elsewhere: true }, {}, ['of-another-page'])).toBe('none')
})

test('a section that was read, an answer, or an exercise of it begins it', () => {
  expect(state({}, {}, ['begin'])).toBe('begun')
  expect(state({ first: true })).toBe('begun')
  expect(state({}, { far: 'pass' })).toBe('begun')
})

test('it is done when its page is, with the exercises of that lesson; those of later ones do not count', () => {
  expect(state({ first: true, second: true })).toBe('begun')
  expect(state({ first: true, second: true }, { near: 'pass' })).toBe('done')
})

test('a wrong answer that stands, or an exercise tried and not passed, makes one come back to it', () => {
  expect(state({ first: true, second: false }, { near: 'pass' })).toBe('due')
  expect(state({ first: true, second: true }, { near: 'pass', far: 'tried' })).toBe('due')
})

test('a lesson without a record is not yet', () => {
  expect(stateOf(idea, sittings, new Map(), new Map(), new Set())).toBe('none')
})

test('what is due again makes one come back to an idea that was done; what is due elsewhere does not', () => {
  const done = [
    { first: true, second: true },
    { near: 'pass', far: 'pass' },
  ] as const
  expect(state(...done, [], ['one#elsewhere', 'other'])).toBe('done')
  expect(state(...done, [], ['one#second'])).toBe('due')
  expect(state(...done, [], ['far'])).toBe('due')
})
