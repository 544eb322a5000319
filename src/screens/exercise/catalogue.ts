import type { ExerciseDefinition } from '#exercise'
import { assembleExercise } from '#exercise/assemble.ts'
import { wordsOf } from '#exercise/read-translation.ts'
import type { ExerciseWords } from '#exercise/translation.ts'
import { contentVersion } from '#grader/grade.ts'
import type { WrittenIn } from '#i18n/language.ts'
import { defaultLocale, type Locale, writtenIn } from '#i18n/locales.ts'

const definitions = import.meta.glob<{ default: ExerciseDefinition }>('/exercises/*/exercise.ts', {
  eager: true,
})
const starters = import.meta.glob<string>('/exercises/*/starter.ts', {
  eager: true,
  query: '?raw',
  import: 'default',
})

const solutions = import.meta.glob<Record<string, unknown>>('/exercises/*/solution.ts', { eager: true })

const translations = import.meta.glob<string>('/exercises/*/instructions.*.mdx', {
  eager: true,
  query: '?raw',
  import: 'default',
})

/** The exercises as the pages list them: by lesson in the order of the course, then by level. For build time only. */
export const catalogue: { definition: ExerciseDefinition; starter: string }[] = Object.entries(definitions)
  .map(([path, module]) => ({
    definition: module.default,
    starter: starters[path.replace('exercise.ts', 'starter.ts')],
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

/** Which version of an exercise the site asks: attempts at another one are told so. */
export const contentVersionOf = (definition: ExerciseDefinition): string => contentVersion(loaded(definition))

/** The function of the exercise's solution. */
export const referenceOf = (definition: ExerciseDefinition) => loaded(definition).reference
