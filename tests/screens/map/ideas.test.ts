import { expect, test } from 'vitest'
import { arrowsOf, type CourseSource, ideaMap } from '#screens/map/ideas.ts'

const sitting = (place: string, terms: string[], more: Partial<CourseSource['sittings'][number]> = {}) => {
  const [lesson, name] = place.split('/') as [string, string]
  return { lesson, name, appendix: false, terms, ideas: [], exercises: [], ...more }
}
/** Two lessons, four ideas, one exercise. */
const course = (): CourseSource => ({
  lessons: ['one', 'two'],
  sittings: [
    sitting('one/index', ['slope', 'unit']),
    sitting('one/further', ['delta'], { appendix: true }),
    sitting('two/index', ['delta'], { exercises: ['find-it'] }),
  ],
  terms: [
    { id: 'delta', needs: ['slope', 'unit'], links: [] },
    { id: 'blame', needs: ['unit'], taught: 'two/index', links: [] },
    { id: 'slope', links: ['delta'] },
    { id: 'unit', links: ['slope'] },
  ],
  exercises: [{ id: 'find-it', lesson: 'two', concepts: ['delta', 'slope'] }],
})
const idea = (id: string, source = course()) => ideaMap(source).ideas.find(idea => idea.id === id)!

test('an idea is taught where it says, else in the first sitting that uses it, an appendix last', () => {
  expect(ideaMap(course()).ideas.map(({ id, taught }) => [id, taught])).toEqual([
    ['slope', 'one/index'],
    ['unit', 'one/index'],
    ['delta', 'two/index'],
    ['blame', 'two/index'],
  ])
})

test('what comes before is what the term says, else what its text leads back to', () => {
  expect(idea('delta').needs).toEqual(['slope', 'unit'])
  expect(idea('unit').needs).toEqual(['slope'])
  expect(idea('slope').needs).toEqual([])
  expect(idea('slope').leadsTo).toEqual(['unit', 'delta'])
})

test('sittings and exercises belong to what they use, say, teach and practise', () => {
  expect(idea('delta')).toMatchObject({ sittings: ['one/further', 'two/index'], exercises: ['find-it'] })
  expect(idea('slope').sittings).toEqual(['one/index', 'two/index'])
  expect(idea('blame').sittings).toEqual(['two/index'])
  const said = course()
  said.sittings[2]!.ideas = ['unit']
  expect(idea('unit', said).sittings).toEqual(['one/index', 'two/index'])
})

test('a whole map has no problems', () => expect(ideaMap(course()).problems).toEqual([]))

test('an idea and a sitting that are not there are told with the nearest name', () => {
  const source = course()
  source.terms[0]!.needs = ['slpoe']
  source.terms[1]!.taught = 'two/indx'
  source.sittings[0]!.ideas = ['uint']
  source.exercises[0]!.concepts = ['dleta']
  expect(ideaMap(source).problems.map(({ text }) => text)).toEqual([
    'needs: there is no idea “slpoe”. Did you mean “slope”?',
    'taught: there is no sitting “two/indx”. Did you mean “two/index”?',
    'ideas: there is no idea “uint”. Did you mean “unit”?',
    'concepts: there is no idea “dleta”. Did you mean “delta”?',
    expect.stringContaining('no sitting uses this idea'),
  ])
})

test('a circle is told with all its ideas, once', () => {
  const source = course()
  source.terms[2]!.needs = ['unit']
  source.terms[3]!.needs = ['slope']
  expect(ideaMap(source).problems).toEqual([
    {
      of: { term: 'slope' },
      field: 'needs',
      value: 'unit',
      text: 'needs: a circle, “slope” needs “unit” needs “slope”. Leave out one of them.',
    },
  ])
})

test('an idea that needs one of a later lesson is told', () => {
  const source = course()
  source.terms[3]!.needs = ['delta']
  expect(ideaMap(source).problems[0]).toMatchObject({
    of: { term: 'unit' },
    text: expect.stringContaining('“delta” is taught later, in two/index, and “unit” in one/index'),
  })
})

test('what belongs to nothing is told, and the map is drawn without it', () => {
  const source = course()
  source.terms.push({ id: 'nowhere', links: [] })
  source.sittings.push(sitting('two/more', []))
  source.exercises.push({ id: 'empty', lesson: 'two', concepts: [] })
  const { ideas, problems } = ideaMap(source)
  expect(ideas).toHaveLength(4)
  expect(problems.map(({ of }) => of)).toEqual([
    { term: 'nowhere' },
    { sitting: 'two/more' },
    { exercise: 'empty' },
  ])
})

test('arrows that others already say are left out', () => {
  const ideas = [
    { id: 'a', needs: [] },
    { id: 'b', needs: ['a'] },
    { id: 'c', needs: ['a', 'b'] },
    { id: 'd', needs: ['a', 'c'] },
  ]
  expect(arrowsOf(ideas)).toEqual([
    { from: 'a', to: 'b' },
    { from: 'b', to: 'c' },
    { from: 'c', to: 'd' },
  ])
})
