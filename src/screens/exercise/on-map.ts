import { getEntry, render } from 'astro:content'
import { entryOf } from '#blocks/term/entries.ts'
import { url } from '#blocks/url.ts'
import type { ExerciseDefinition } from '#exercise'
import { defaultLocale, type Locale } from '#i18n/locales.ts'
import { ideaAt, pagesBefore } from '../map/beside-exercise.ts'
import { course, ideas } from '../map/course.ts'
import { nameOf } from '../map/ideas.ts'
import type { Place } from '../map/view.ts'

/** Where an exercise is on the map of ideas. */
export interface OnMap {
  /** The idea that it is about most. */
  idea: Place
  /** Ideas that a diagnosis is about, by the section that it refers to; those that are not here are about `idea`. */
  bySection: Record<string, Place>
  /** Pages that come before it, the nearest first. */
  before: Place[]
}

const mistakes = import.meta.glob<string>('/exercises/*/mistakes.md', {
  eager: true,
  query: '?raw',
  import: 'default',
})

/** @param locale of the page */
export async function onMap(definition: ExerciseDefinition, locale: Locale): Promise<OnMap> {
  const main = definition.concepts[0]!
  const places = await sectionsOf(definition.lesson)
  const named = [...(mistakes[`/exercises/${definition.id}/mistakes.md`] ?? '').matchAll(/^See: *(\S+)/gm)]
  const bySection: OnMap['bySection'] = {}
  for (const section of new Set(named.map(([, section]) => section!))) {
    const idea = ideaAt(places.get(section) ?? '', definition, course, ideas)
    if (idea && idea !== main) bySection[section] = await ideaOnMap(idea, locale)
  }
  return {
    idea: await ideaOnMap(main, locale),
    bySection,
    before: await Promise.all(pagesBefore(definition, course, ideas).map(place => pageAt(place, locale))),
  }
}

/** The sitting of each section of a lesson, by its anchor. */
async function sectionsOf(lesson: string): Promise<Map<string, string>> {
  const places = new Map<string, string>()
  for (const sitting of course.sittings.filter(sitting => sitting.lesson === lesson)) {
    const entry = await getEntry('sittings', `${defaultLocale}/lessons/${lesson}/${sitting.name}`)
    for (const { slug } of entry ? (await render(entry)).headings : []) places.set(slug, nameOf(sitting))
    places.set(sitting.name, nameOf(sitting))
  }
  return places
}

async function ideaOnMap(id: string, locale: Locale): Promise<Place> {
  const { entry, written } = (await entryOf(id, locale))!
  return { title: entry.data.term, url: `${url('/map/', locale)}#idea-${id}`, ...(written && { written }) }
}

async function pageAt(place: string, locale: Locale): Promise<Place> {
  const [lesson, name] = place.split('/') as [string, string]
  const path = `lessons/${lesson}/${name}`
  const entry =
    (await getEntry('sittings', `${locale}/${path}`)) ??
    (await getEntry('sittings', `${defaultLocale}/${path}`))
  return {
    title: entry!.data.title,
    url: url(`/lessons/${lesson}/${name === 'index' ? '' : `${name}/`}`, locale),
  }
}
