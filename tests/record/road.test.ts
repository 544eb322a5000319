import { describe, expect, test } from 'vitest'
import type { LessonProgress } from '#record/progress.ts'
import { nextIn, whereToGoOn } from '#record/road.ts'

const moment = { at: 1, seq: 1, zone: 'UTC' } as never as LessonProgress['checkpoints'][number]
const progress = (lesson: string, done: string[], lastAt?: number, read: string[] = []): LessonProgress => ({
  lesson,
  checkpoints: done.map(checkpoint => ({
    ...moment,
    id: `${lesson}#${checkpoint}`,
    lesson,
    checkpoint,
    state: { done: true },
  })),
  sections: read.map(section => ({ ...moment, id: `${lesson}#${section}`, lesson, section, first: 1 })),
  ...(lastAt !== undefined && { lastAt }),
})
const stop = (lesson: string, name: string, checkpoints: string[], exercises: string[] = []) => ({
  lesson,
  name,
  checkpoints,
  exercises,
  sections: ['begin', 'end'],
})

describe('the next thing on a page', () => {
  const page = stop('a', 'index', ['one', 'two'], ['sum'])

  test('is the first checkpoint that is not answered, then the first exercise that is not passed', () => {
    expect(nextIn(page, progress('a', []), new Map())).toBe('check-one')
    expect(nextIn(page, progress('a', ['two']), new Map())).toBe('check-one')
    expect(nextIn(page, progress('a', ['one', 'two']), new Map([['sum', 'tried']]))).toBe('exercise-sum')
    expect(nextIn(page, progress('a', ['one', 'two']), new Map([['sum', 'pass']]))).toBeUndefined()
  })

  test('is the page itself until all of it was read, where there is nothing to do but to read', () => {
    const reading = stop('a', 'index', [])
    expect(nextIn(reading, progress('a', [], 1, ['begin']), new Map())).toBe('')
    expect(nextIn(reading, progress('a', [], 1, ['begin', 'end']), new Map())).toBeUndefined()
  })

  test('a checkpoint that was answered wrongly is still to be done', () => {
    const wrong = progress('a', ['one', 'two'])
    wrong.checkpoints[1]!.state = { done: false, answer: 'x' }
    expect(nextIn(page, wrong, new Map())).toBe('check-two')
  })
})

describe('where a reader goes on', () => {
  const road = [
    stop('a', 'index', ['a1']),
    stop('a', 'next', ['a2']),
    stop('b', 'index', ['b1']),
    stop('b', 'next', ['b2']),
  ]
  const where = (...all: LessonProgress[]) => {
    const found = whereToGoOn(road, new Map(all.map(each => [each.lesson, each])), new Map())
    return found && `${found.stop.lesson}/${found.stop.name}#${found.anchor}`
  }

  test('nobody is led anywhere who has begun nothing', () => {
    expect(where(progress('a', []), progress('b', []))).toBeUndefined()
  })

  test('it is the first page of the latest lesson with something not yet done', () => {
    expect(where(progress('a', ['a1'], 5), progress('b', []))).toBe('a/next#check-a2')
    expect(where(progress('a', [], 5), progress('b', ['b1'], 9))).toBe('b/next#check-b2')
  })

  test('after a lesson that is done it is the next one, and after the last nothing', () => {
    expect(where(progress('a', ['a1', 'a2'], 5), progress('b', []))).toBe('b/index#check-b1')
    expect(where(progress('a', [], 1), progress('b', ['b1', 'b2'], 9))).toBeUndefined()
  })
})
