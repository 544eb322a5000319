import type { ExerciseDefinition } from './definition.ts'

/** What a translation says of an exercise: the front matter of `instructions.<code>.mdx`. */
export interface ExerciseWords {
  title?: string
  /** Titles of the checks, by their names. */
  checks?: Record<string, string>
  /** Names of the cases chosen by hand, by their English ones. */
  cases?: Record<string, string>
}

/** An exercise whose names are those of a translation, as far as it has them. What is asked stays the same. */
export function withWords(definition: ExerciseDefinition, words: ExerciseWords): ExerciseDefinition {
  const { cases, checks, title } = definition
  return {
    ...definition,
    title: words.title ?? title,
    checks: checks.map(check => ({ ...check, title: words.checks?.[check.name] ?? check.title })),
    cases: cases.fixed
      ? { ...cases, fixed: cases.fixed.map(one => ({ ...one, name: words.cases?.[one.name] ?? one.name })) }
      : cases,
  }
}
