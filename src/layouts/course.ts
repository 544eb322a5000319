import { type CollectionEntry, getCollection } from 'astro:content'
import type { Locale } from '#i18n/texts.ts'

export interface LessonEntry {
  slug: string
  entry: CollectionEntry<'lessons'>
}

/** The lessons of one language in the order of the course. */
export async function lessonsOf(locale: Locale): Promise<LessonEntry[]> {
  const entries = await getCollection('lessons', ({ id }) => id.startsWith(`${locale}/`))
  return entries
    .map(entry => ({ slug: entry.id.split('/').at(-1)!, entry }))
    .sort((a, b) => a.entry.data.order - b.entry.data.order)
}

/** The lesson of this slug; a lesson that names one that does not exist fails the build. */
export function lessonBySlug(lessons: LessonEntry[], slug: string, wantedBy: string): LessonEntry {
  const found = lessons.find(lesson => lesson.slug === slug)
  if (!found)
    throw new Error(
      `${wantedBy}: no lesson has the slug "${slug}". There are: ${lessons.map(l => l.slug).join(', ')}.`,
    )
  return found
}
