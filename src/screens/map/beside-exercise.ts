import { type CourseSource, type Idea, ideasOf, nameOf } from './ideas.ts'

type Exercise = CourseSource['exercises'][number]

/** How many pages are offered at once to somebody who is stuck. */
const offered = 2

/**
 * The pages that come before an exercise on the map: those that teach what it practises, and what that builds on.
 *
 * @returns their places, `lesson/sitting`, the nearest first; the course's first page where there is no other
 */
export function pagesBefore(
  { id, concepts }: Exercise,
  course: CourseSource,
  ideas: readonly Idea[],
): string[] {
  const road = course.sittings.filter(({ appendix }) => !appendix).map(nameOf)
  const home = course.sittings.find(({ exercises }) => exercises.includes(id))
  const at = home ? road.indexOf(nameOf(home)) : road.length
  const practised = ideas.filter(idea => concepts.includes(idea.id))
  const needed = ideas.filter(idea => practised.some(({ needs }) => needs.includes(idea.id)))
  const pages = [...new Set([...practised, ...needed].map(({ taught }) => taught))]
    .filter(place => road.includes(place) && road.indexOf(place) < at)
    .sort((a, b) => road.indexOf(b) - road.indexOf(a))
  return pages.length > 0 ? pages.slice(0, offered) : road.slice(0, 1)
}

/**
 * The idea that a page explains to somebody who does an exercise: one that the exercise practises, where the page has
 * one of those; else one that the page teaches, or is about.
 *
 * @param place of the page, `lesson/sitting`
 */
export function ideaAt(
  place: string,
  { concepts }: Exercise,
  course: CourseSource,
  ideas: readonly Idea[],
): string | undefined {
  const sitting = course.sittings.find(sitting => nameOf(sitting) === place)
  if (!sitting) return undefined
  const taught = new Map(ideas.map(idea => [idea.id, idea.taught]))
  const about = ideasOf(sitting, course, taught)
  return (
    concepts.find(id => taught.get(id) === place) ??
    concepts.find(id => about.includes(id)) ??
    ideas.find(idea => idea.taught === place)?.id ??
    about[0]
  )
}
