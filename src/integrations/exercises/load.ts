import './engine-alias.ts'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as engine from '#engine'
import { assembleExercise, type LoadedExercise } from '#exercise/assemble.ts'
import type { ExerciseDefinition } from '#exercise/definition.ts'
import { wordsOf } from '#exercise/read-translation.ts'
import type { Starter } from '#exercise/starters.ts'
import { once } from '#grader/diagnose/remembered.ts'
import { compileSlips } from '#grader/diagnose/slips/compile.ts'
import { defaultLocale, type Locale } from '#i18n/locales.ts'
import { importModule } from '../authors/import-module.ts'
import { lessonFile } from '../lessons/lesson-file.ts'
import { starterFiles } from './starter-files.ts'

/** Where the exercises are. */
export const EXERCISES = fileURLToPath(new URL('../../../exercises', import.meta.url))

/** The ids of all exercises, in alphabetical order. */
export function exerciseIds(root = EXERCISES): string[] {
  if (!existsSync(root)) return []
  return readdirSync(root, { withFileTypes: true })
    .filter(entry => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(entry => entry.name)
    .sort()
}

/**
 * Loads an exercise from its folder.
 *
 * @param id the folder's name
 * @param locale the language of what the learner is told; where there is no translation, English
 * @throws AuthorError with file and line when one cannot be read; Error naming the file when it does not export what
 *   it should
 */
export async function loadExercise(
  id: string,
  locale: Locale = defaultLocale,
  root = EXERCISES,
): Promise<LoadedExercise> {
  const folder = join(root, id)
  const definition = (await importFile(id, 'exercise.ts', root)).default as ExerciseDefinition
  if (!definition?.entry)
    throw new Error(`exercises/${id}/exercise.ts: expected a default export, found none`)
  const solution = await importFile(id, 'solution.ts', root)
  const files = mistakeFiles(id, root)
  const modules = await Promise.all(files.map(file => importFile(id, `mistakes/${file}`, root)))
  return assembleExercise({
    definition,
    solution,
    mistakes: Object.fromEntries(files.map((file, n) => [file, modules[n]!])),
    mistakeTexts: readText(folder, 'mistakes', locale),
    words: wordsOf(exerciseText(id, `instructions.${locale}.mdx`, root)),
    starters: startersOf(id, root),
    slips: once(async () =>
      compileSlips(exerciseText(id, 'solution.ts', root), definition.entry.name, engine),
    ),
    sections: lessonFile(join(root, '..'), defaultLocale, definition.lesson)?.sections ?? {},
  })
}

/** What learners begin with: `starter.ts`, or the files of `starters/` in alphabetical order. */
export function startersOf(id: string, root = EXERCISES): Starter[] {
  const files = starterFiles(join(root, id))
  return files.map(file => ({ name: basename(file, '.ts'), code: exerciseText(id, file, root) }))
}

/** The files of the known mistakes, in alphabetical order. */
export function mistakeFiles(id: string, root = EXERCISES): string[] {
  const folder = join(root, id, 'mistakes')
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter(file => file.endsWith('.ts'))
    .sort()
}

/** The text of a file of an exercise, e.g. `solution.ts`; empty when there is none. */
export function exerciseText(id: string, file: string, root = EXERCISES): string {
  const path = join(root, id, file)
  return existsSync(path) ? readFileSync(path, 'utf8') : ''
}

/** What the header of a mistake's file says: `// mistake: name` and `// fails: check`. */
export function mistakeHeader(source: string): { mistake?: string; fails?: string } {
  const line = (key: string) => new RegExp(`^// ${key}: (.+)$`, 'm').exec(source)?.[1]?.trim()
  const mistake = line('mistake')
  const fails = line('fails')
  return { ...(mistake ? { mistake } : {}), ...(fails ? { fails } : {}) }
}

function readText(folder: string, name: string, locale: string): string {
  for (const file of [`${name}.${locale}.md`, `${name}.md`]) {
    const path = join(folder, file)
    if (existsSync(path)) return readFileSync(path, 'utf8')
  }
  return ''
}

function importFile(id: string, file: string, root: string): Promise<Record<string, unknown>> {
  return importModule(join(root, id, file), `exercises/${id}/${file}`)
}
