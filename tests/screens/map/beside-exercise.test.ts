import { expect, test } from 'vitest'
import { ideaAt, pagesBefore } from '#screens/map/beside-exercise.ts'
import { type CourseSource, ideaMap } from '#screens/map/ideas.ts'

const sitting = (place: string, terms: string[], exercises: string[] = [], appendix = false) => {
  const [lesson, name] = place.split('/') as [string, string]
  return { lesson, name, appendix, terms, ideas: [], exercises }
}
const exercise = (id: string, ...concepts: string[]) => ({ id, lesson: 'two', concepts })
const course: CourseSource = {
  lessons: ['one', 'two'],
  sittings: [
    sitting('one/index', ['slope']),
    sitting('one/more', ['unit'], ['first']),
    sitting('two/index', ['delta'], ['find-it', 'again']),
    sitting('two/further', ['history'], ['extra'], true),
  ],
  terms: [
    { id: 'slope', needs: [], links: [] },
    { id: 'unit', needs: [], links: [] },
    { id: 'delta', needs: ['slope', 'unit'], links: [] },
    { id: 'history', needs: ['slope'], links: [] },
  ],
  exercises: [
    exercise('first', 'unit'),
    exercise('find-it', 'delta', 'unit'),
    exercise('again', 'slope'),
    exercise('extra', 'history'),
  ],
}
const { ideas } = ideaMap(course)
const find = (id: string) => course.exercises.find(exercise => exercise.id === id)!
const before = (id: string) => pagesBefore(find(id), course, ideas)

test('what comes before an exercise teaches its ideas or what they build on, the nearest page first', () => {
  expect(before('find-it')).toEqual(['one/more', 'one/index'])
  expect(before('again')).toEqual(['one/index'])
})

test('its own page and pages after it are not before it: then the course’s first page is offered', () => {
  expect(before('first')).toEqual(['one/index'])
})

test('an exercise of an appendix has the whole course before it', () => {
  expect(before('extra')).toEqual(['one/index'])
})

test('a page is about the idea that it teaches and the exercise practises, else about one that it has', () => {
  expect(ideaAt('two/index', find('find-it'), course, ideas)).toBe('delta')
  expect(ideaAt('one/more', find('find-it'), course, ideas)).toBe('unit')
  expect(ideaAt('one/index', find('find-it'), course, ideas)).toBe('slope')
  expect(ideaAt('no/where', find('find-it'), course, ideas)).toBeUndefined()
})
