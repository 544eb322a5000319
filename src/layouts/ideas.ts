import { glossaryOf } from '#blocks/term/entries.ts'
import { url } from '#blocks/url.ts'
import { format } from '#i18n/format.ts'
import type { Locale } from '#i18n/locales.ts'
import { textsOf } from '#i18n/texts.ts'
import { catalogue, exercisesOf, titleOf } from '#screens/exercise/catalogue.ts'
import { ideas } from '#screens/map/course.ts'
import type { IdeaView, Place, RegionView, Road } from '#screens/map/view.ts'
import { type Lesson, lessonsOf, placeOfExercise, type Sitting } from './course.ts'

/** The sitting of a place on the map, `lesson/sitting`. */
export function sittingAt(lessons: readonly Lesson[], place: string): { lesson: Lesson; sitting: Sitting } {
  const [slug, name] = place.split('/')
  const lesson = lessons.find(lesson => lesson.slug === slug)!
  return { lesson, sitting: lesson.sittings.find(sitting => sitting.name === name)! }
}

/** The map in one language: each lesson with its ideas. */
export async function regionsOf(locale: Locale): Promise<RegionView[]> {
  const lessons = await lessonsOf(locale)
  const t = textsOf(locale).site.course
  const views = await ideaViewsOf(locale, lessons)
  return lessons.map(({ slug, data, written, sittings }) => ({
    slug,
    kind: data.order === 0 ? t.primer : format(t.lesson, { n: data.order }),
    title: data.title,
    written,
    url: url(`/lessons/${slug}/`, locale),
    exercises: exercisesOf(slug).map(({ id }) => id),
    sittings: sittings.map(({ title, path, written, minutes }) => ({
      title,
      url: url(path, locale),
      written,
      minutes,
    })),
    ideas: views.filter(({ lesson }) => lesson === slug),
  }))
}

const made = new Map<Locale, Promise<IdeaView[]>>()

/** All ideas of the course as one language shows them. */
export function ideaViewsOf(locale: Locale, lessons: Lesson[]): Promise<IdeaView[]> {
  // A server that runs while an author writes makes them anew each time.
  if (import.meta.env.DEV) return viewsOf(locale, lessons)
  if (!made.has(locale)) made.set(locale, viewsOf(locale, lessons))
  return made.get(locale)!
}

async function viewsOf(locale: Locale, lessons: Lesson[]): Promise<IdeaView[]> {
  const entries = new Map((await glossaryOf(locale)).map(entry => [entry.id, entry]))
  const place = (name: string): Place => {
    const { lesson, sitting } = sittingAt(lessons, name)
    const title = sitting.name === 'index' ? lesson.data.title : sitting.title
    return { title, url: url(sitting.path, locale), written: sitting.written }
  }
  return ideas.map(({ id, lesson, taught, sittings, exercises, needs, leadsTo }) => {
    const { entry, written } = entries.get(id)!
    return {
      id,
      term: entry.data.term,
      short: entry.data.short,
      written,
      entry: url(`/glossary/${id}/`, locale),
      needs,
      leadsTo,
      lesson,
      taught: place(taught),
      also: sittings.filter(name => name !== taught).map(place),
      exercises: exercises.map(exercise => {
        const { definition } = catalogue.find(({ definition }) => definition.id === exercise)!
        const home = lessons.find(({ slug }) => slug === definition.lesson)!
        return { ...titleOf(definition, locale), url: url(placeOfExercise(home, exercise), locale) }
      }),
    }
  })
}

/** What the reader's state on the map is read from. */
export async function roadOf(locale: Locale): Promise<Road> {
  const lessons = await lessonsOf(locale)
  const homes = [...new Set([...ideas.map(({ taught }) => taught), ...lessons.flatMap(withExercises)])]
  return {
    sittings: Object.fromEntries(
      homes.map(name => {
        const { lesson, sitting } = sittingAt(lessons, name)
        const { checkpoints, exercises } = sitting.activities
        const sections = sitting.sections.filter(({ depth }) => depth === 2).map(({ id }) => id)
        return [name, { lesson: lesson.slug, checkpoints, exercises, sections }]
      }),
    ),
    ideas: Object.fromEntries(ideas.map(({ id, taught, exercises }) => [id, { taught, exercises }])),
  }
}

const withExercises = ({ slug, sittings }: Lesson) =>
  sittings.filter(({ activities }) => activities.exercises.length > 0).map(({ name }) => `${slug}/${name}`)
