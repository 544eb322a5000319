import { type CollectionEntry, getCollection, render } from 'astro:content'
import type { WrittenIn } from '#i18n/language.ts'
import { defaultLocale, type Locale, writtenIn } from '#i18n/locales.ts'
import { lessonWords } from './lesson-words.ts'
import { readingTime } from './reading-time.ts'

/** What a reader does in a sitting, in its order; read from the text when the site is built. */
export interface Activities {
  checkpoints: string[]
  exercises: string[]
  cells: string[]
  terms: string[]
}

/** One page of a lesson. */
export interface Sitting {
  /** Of its file; the first is `index`. */
  name: string
  title: string
  /** Completes "You can now …". */
  goal: string
  /** Its address from the root of a language, e.g. `/lessons/intuition/one-step-back/`. */
  path: string
  /** True where nobody has to go through it. */
  appendix: boolean
  minutes: number
  activities: Activities
  /** Anchors of its headings of the second and third level. */
  sections: { id: string; depth: number; text: string }[]
  /** Where its text is in another language than the course's. */
  written: WrittenIn | undefined
  entry: CollectionEntry<'sittings'>
}

export interface Lesson {
  slug: string
  data: CollectionEntry<'lessons'>['data']
  /** Where title, summary and objectives are in another language than the course's. */
  written: WrittenIn | undefined
  /** In their order, the appendix last. */
  sittings: Sitting[]
  /** Of all sittings that are not an appendix. */
  minutes: number
}

const read = new Map<Locale, Promise<Lesson[]>>()

/** The lessons in one language, in the order of the course; what it lacks is the source's. */
export function lessonsOf(locale: Locale): Promise<Lesson[]> {
  // A server that runs while an author writes reads anew each time.
  if (import.meta.env.DEV) return readLessons(locale)
  if (!read.has(locale)) read.set(locale, readLessons(locale))
  return read.get(locale)!
}

async function readLessons(locale: Locale): Promise<Lesson[]> {
  const entries = await getCollection('lessons')
  const sittings = await getCollection('sittings')
  const lessons = entries.map(async ({ id, data }) => {
    const folder = id.slice(0, id.lastIndexOf('/'))
    const slug = folder.slice(folder.lastIndexOf('/') + 1)
    const own = sittings.filter(sitting => sitting.id.startsWith(`${folder}/`))
    const nameOf = (entry: { id: string }) => entry.id.slice(folder.length + 1)
    const names = [...data.sittings, ...data.appendix]
    const ownFolder = folder.replace(/^[^/]+/, locale)
    const fail = (what: string) => {
      throw new Error(`content/${id}.yaml: ${what}`)
    }
    if (data.sittings[0] !== 'index') fail(`expected index first in sittings, got ${data.sittings[0]}`)
    for (const entry of own) {
      const name = nameOf(entry)
      if (!names.includes(name))
        fail(`${name}.mdx is in the folder and in neither sittings nor appendix; add it`)
    }
    const made = await Promise.all(
      names.map(name => {
        const entry = own.find(entry => nameOf(entry) === name)
        if (!entry) return fail(`names the sitting “${name}”, but there is no ${name}.mdx beside it`) as never
        const translated = sittings.find(({ id }) => id === `${ownFolder}/${name}`)
        const language = translated ? locale : defaultLocale
        const written = writtenIn(language, locale)
        return sittingOf(slug, name, data.appendix.includes(name), translated ?? entry, written)
      }),
    )
    const minutes = made.reduce((sum, sitting) => sum + (sitting.appendix ? 0 : sitting.minutes), 0)
    const words = await lessonWords(locale, slug)
    const written = words ? undefined : writtenIn(defaultLocale, locale)
    return { slug, data: { ...data, ...words }, written, sittings: made, minutes }
  })
  return (await Promise.all(lessons)).sort((a, b) => a.data.order - b.data.order)
}

async function sittingOf(
  slug: string,
  name: string,
  appendix: boolean,
  entry: CollectionEntry<'sittings'>,
  written: WrittenIn | undefined,
): Promise<Sitting> {
  const { headings, remarkPluginFrontmatter } = await render(entry)
  return {
    name,
    title: entry.data.title,
    goal: entry.data.goal,
    path: name === 'index' ? `/lessons/${slug}/` : `/lessons/${slug}/${name}/`,
    appendix,
    minutes: readingTime(entry.body ?? ''),
    activities: remarkPluginFrontmatter.activities as Activities,
    sections: headings
      .filter(({ depth }) => depth === 2 || depth === 3)
      .map(({ slug, depth, text }) => ({ id: slug, depth, text })),
    written,
    entry,
  }
}

/** The lesson of this slug; a lesson that names one that does not exist fails the build. */
export function lessonBySlug(lessons: Lesson[], slug: string, wantedBy: string): Lesson {
  const found = lessons.find(lesson => lesson.slug === slug)
  if (!found)
    throw new Error(
      `${wantedBy}: no lesson has the slug "${slug}". There are: ${lessons.map(l => l.slug).join(', ')}.`,
    )
  return found
}

/** Where in a lesson an exercise is done; the lesson's beginning where no sitting has it. */
export function placeOfExercise({ slug, sittings }: Lesson, id: string): string {
  const place = sittings.find(({ activities }) => activities.exercises.includes(id))
  return place ? `${place.path}#exercise-${id}` : `/lessons/${slug}/`
}

/** A lesson's exercises in the order in which a reader meets them; those that no sitting has come last. */
export function inReadingOrder<E extends { id: string }>({ sittings }: Lesson, exercises: readonly E[]): E[] {
  const met = sittings.flatMap(({ activities }) => activities.exercises)
  const place = ({ id }: E) => (met.includes(id) ? met.indexOf(id) : met.length)
  return exercises.toSorted((a, b) => place(a) - place(b))
}

/** A sitting in which a term is used. */
export interface Use {
  title: string
  path: string
  written: WrittenIn | undefined
}

/** The sittings that use each term of the glossary, by its id. */
export function usesOf(lessons: Lesson[]): Map<string, Use[]> {
  const uses = new Map<string, Use[]>()
  for (const { data, sittings } of lessons)
    for (const { title, path, activities, written } of sittings)
      for (const id of activities.terms)
        uses.set(id, [...(uses.get(id) ?? []), { title: `${data.title}: ${title}`, path, written }])
  return uses
}

/**
 * Where each place of a lesson is, by its anchor: what the lesson's first page needs so that an address that was
 * written before the lesson was cut, or by somebody who knows the lesson alone, still arrives.
 */
export function placesOf({ sittings }: Lesson): Record<string, string> {
  const places: Record<string, string> = {}
  for (const { name, path, sections, activities } of sittings) {
    if (name === 'index') continue
    const anchors = [
      name,
      ...sections.map(({ id }) => id),
      ...activities.checkpoints.map(id => `check-${id}`),
      ...activities.exercises.map(id => `exercise-${id}`),
      ...activities.cells.map(id => `cell-${id}`),
    ]
    for (const anchor of anchors) places[anchor] ??= path
  }
  return places
}
