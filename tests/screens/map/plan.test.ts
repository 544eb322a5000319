import { expect, test } from 'vitest'
import { mapProblems, readCourse } from '#integrations/map/check.ts'
import { ideaMap, nameOf } from '#screens/map/ideas.ts'
import { measures, planOf } from '#screens/map/plan.ts'

const root = process.cwd()
const course = await readCourse(root)
const { ideas } = ideaMap(course)
const plan = planOf(
  ideas.map(({ id, needs, lesson }) => ({ id, needs, region: lesson })),
  course.lessons,
  4,
  6,
)

test('every term of the glossary, every sitting and every exercise is on the map', () => {
  expect(mapProblems(course, root)).toEqual([])
  expect(ideas.map(({ id }) => id).sort()).toEqual(course.terms.map(({ id }) => id).sort())
  const placed = (of: 'sittings' | 'exercises') => [...new Set(ideas.flatMap(idea => idea[of]))].sort()
  expect(placed('sittings')).toEqual(course.sittings.map(nameOf).sort())
  expect(placed('exercises')).toEqual(course.exercises.map(({ id }) => id).sort())
})

test('most ideas say themselves what comes before them', () => {
  const silent = course.terms.filter(({ needs }) => needs === undefined)
  expect(silent.length).toBeLessThan(course.terms.length / 2)
})

test('regions follow one another in the order of the course, and each has its ideas within it', () => {
  expect(plan.regions.map(({ name }) => name)).toEqual(course.lessons)
  for (const { id, lesson } of ideas) {
    const { top, height } = plan.regions.find(({ name }) => name === lesson)!
    expect(plan.at.get(id)!.y, id).toBeGreaterThan(top)
    expect(plan.at.get(id)!.y, id).toBeLessThan(top + height)
  }
})

test('every arrow leads downwards, and no two ideas lie on one another', () => {
  for (const { from, to } of plan.arrows)
    expect(plan.at.get(from)!.y, `${from} to ${to}`).toBeLessThan(plan.at.get(to)!.y)
  const middles = [...plan.at.entries()]
  for (const [id, a] of middles)
    for (const [other, b] of middles)
      if (id < other && a.y === b.y)
        expect(Math.abs(a.x - b.x), `${id}, ${other}`).toBeGreaterThan(measures.node.width)
})

test('the drawing fits beside the lessons’ names on a wide screen, at nine tenths of its size or more', () => {
  expect((plan.width + 10.5) * 0.9).toBeLessThanOrEqual(76)
})

test('a lesson without ideas of its own has a place for its name', () => {
  const node = (id: string, region: string) => ({ id, needs: [], region })
  const { regions, at } = planOf([node('a', 'one'), node('b', 'three')], ['one', 'two', 'three'], 4)
  expect(regions.map(({ height }) => height)).toEqual(Array(3).fill(measures.named))
  expect(at.get('b')!.y).toBeGreaterThan(regions[2]!.top)
})
