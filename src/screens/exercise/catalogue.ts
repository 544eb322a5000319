import type { ExerciseDefinition } from '#exercise'
import { assembleExercise } from '#exercise/assemble.ts'
import { LIBRARIES, type Library } from '#exercise/libraries.ts'
import type { Measured } from '#exercise/measured.ts'
import { wordsOf } from '#exercise/read-translation.ts'
import type { Starter } from '#exercise/starters.ts'
import type { ExerciseWords } from '#exercise/translation.ts'
import { contentVersion } from '#grader/grade.ts'
import type { WrittenIn } from '#i18n/language.ts'
import { defaultLocale, type Locale, writtenIn } from '#i18n/locales.ts'

const definitions = import.meta.glob<{ default: ExerciseDefinition }>('/exercises/*/exercise.ts', {
  eager: true,
})
const starters = import.meta.glob<string>(['/exercises/*/starter.ts', '/exercises/*/starters/*.ts'], {
  eager: true,
  query: '?raw',
  import: 'default',
})

const solutions = import.meta.glob<Record<string, unknown>>('/exercises/*/solution.ts', { eager: true })

const measured = import.meta.glob<Measured>('/exercises/*/measured.json', { eager: true, import: 'default' })

// Never loaded here: that they are there is all a page says before it may show them.
const comparisons = import.meta.glob<string>('/exercises/*/*.py', { query: '?raw', import: 'default' })

const translations = import.meta.glob<string>('/exercises/*/instructions.*.mdx', {
  eager: true,
  query: '?raw',
  import: 'default',
})

/** What learners of the exercise in a folder begin with. */
const startersIn = (folder: string): Starter[] =>
  Object.keys(starters)
    .filter(path => path.startsWith(folder))
    .sort()
    .map(path => ({ name: path.slice(path.lastIndexOf('/') + 1, -'.ts'.length), code: starters[path] }))

/** The exercises as the pages list them: by lesson in the order of the course, then by level. For build time only. */
export const catalogue: { definition: ExerciseDefinition; starters: Starter[] }[] = Object.entries(
  definitions,
)
  .map(([path, module]) => ({
    definition: module.default,
    starters: startersIn(path.slice(0, -'exercise.ts'.length)),
  }))
  .sort((a, b) => a.definition.level - b.definition.level || (a.definition.id < b.definition.id ? -1 : 1))

/** The exercise of this id; one that does not exist fails the build. */
export function exerciseById(id: string, wantedBy: string) {
  const found = catalogue.find(({ definition }) => definition.id === id)
  if (!found)
    throw new Error(
      `${wantedBy}: there is no exercise "${id}". There are: ${catalogue.map(({ definition }) => definition.id).join(', ')}.`,
    )
  return found
}

/** In which libraries an exercise can be shown as well. */
export const librariesOf = (id: string): Library[] =>
  LIBRARIES.filter(library => `/exercises/${id}/${library}.py` in comparisons)

const translationOf = (id: string, locale: Locale): ExerciseWords | undefined => {
  const text = translations[`/exercises/${id}/instructions.${locale}.mdx`]
  return text === undefined ? undefined : wordsOf(text)
}

/** What a language calls an exercise; `written` where it has no name for it, and it is shown by the English one. */
export function titleOf(
  definition: ExerciseDefinition,
  locale: Locale,
): { title: string; written?: WrittenIn } {
  const title = translationOf(definition.id, locale)?.title
  const written = title === undefined ? writtenIn(defaultLocale, locale) : undefined
  return { title: title ?? definition.title, ...(written && { written }) }
}

/** The exercises of a lesson, the easiest first. */
export function exercisesOf(lesson: string): ExerciseDefinition[] {
  return catalogue.map(({ definition }) => definition).filter(definition => definition.lesson === lesson)
}

const loaded = (definition: ExerciseDefinition) =>
  assembleExercise({
    definition,
    solution: solutions[`/exercises/${definition.id}/solution.ts`],
    mistakes: {},
    mistakeTexts: '',
  })

/** How an exercise tells wrong programs from right ones; undefined where that was not measured yet. */
export const measuredOf = (id: string): Measured | undefined => measured[`/exercises/${id}/measured.json`]

/** Which version of an exercise the site asks: attempts at another one are told so. */
export const contentVersionOf = (definition: ExerciseDefinition): string => contentVersion(loaded(definition))

/** The function of the exercise's solution. */
export const referenceOf = (definition: ExerciseDefinition) => loaded(definition).reference
