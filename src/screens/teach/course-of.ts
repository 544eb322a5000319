import { url } from '#blocks/url.ts'
import type { Locale } from '#i18n/locales.ts'
import { contentVersionOf, exercisesOf } from '#screens/exercise/catalogue.ts'
import type { Course } from './course.ts'

/** The course for the pages of the classroom. For build time only. */
export function courseOf(lessons: { slug: string; title: string }[], locale: Locale): Course {
  return lessons.map(({ slug, title }) => ({
    slug,
    title,
    url: url(`/lessons/${slug}/`, locale),
    exercises: exercisesOf(slug).map(definition => ({
      id: definition.id,
      title: definition.title,
      url: url(`/exercises/${definition.id}/`, locale),
      level: definition.level,
      points: definition.points,
      contentVersion: contentVersionOf(definition),
    })),
  }))
}
