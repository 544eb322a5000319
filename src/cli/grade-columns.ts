import { join } from 'node:path'
import type { Assignment } from '#classroom/assignment.ts'
import { type Column, columnsOf } from '#classroom/column.ts'
import { defaultLocale } from '#i18n/locale.ts'
import { lessonFile, lessonSlugs } from '#integrations/lessons/lesson-file.ts'
import { locale } from './language.ts'

const root = join(import.meta.dirname, '../..')

/**
 * The columns of a class: those of its assignment, lessons among them, or the exercises alone.
 *
 * @param exercises that are judged
 */
export function columnsFor(assignment: Assignment | undefined, exercises: readonly Column[]): Column[] {
  if (!assignment) return [...exercises]
  const lessons = lessonSlugs(root, defaultLocale).map(slug => ({
    slug,
    title: lessonFile(root, locale, slug)?.title ?? lessonFile(root, defaultLocale, slug)?.title ?? slug,
  }))
  return columnsOf(assignment, exercises, lessons)
}
