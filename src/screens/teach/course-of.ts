import { url } from '#blocks/url.ts'
import type { WrittenIn } from '#i18n/language.ts'
import type { Locale } from '#i18n/locales.ts'
import { contentVersionOf, exercisesOf, titleOf } from '#screens/exercise/catalogue.ts'
import type { Course } from './course.ts'

/** The course for the pages of the classroom. For build time only. */
export function courseOf(
  lessons: { slug: string; title: string; written?: WrittenIn | undefined }[],
  locale: Locale,
): Course {
  return lessons.map(({ slug, title, written }) => ({
    slug,
    title,
    ...(written && { written }),
    url: url(`/lessons/${slug}/`, locale),
    exercises: exercisesOf(slug).map(definition => ({
      id: definition.id,
      ...titleOf(definition, locale),
      url: url(`/exercises/${definition.id}/`, locale),
      level: definition.level,
      points: definition.points,
      contentVersion: contentVersionOf(definition),
    })),
  }))
}
