import { url } from '#blocks/url.ts'
import { contentVersionOf, exercisesOf } from '#screens/exercise/catalogue.ts'
import type { Course } from './course.ts'

/** The course for the pages of the classroom. For build time only. */
export function courseOf(lessons: { slug: string; title: string }[]): Course {
  return lessons.map(({ slug, title }) => ({
    slug,
    title,
    url: url(`/lessons/${slug}/`),
    exercises: exercisesOf(slug).map(definition => ({
      id: definition.id,
      title: definition.title,
      url: url(`/exercises/${definition.id}/`),
      level: definition.level,
      points: definition.points,
      contentVersion: contentVersionOf(definition),
    })),
  }))
}
