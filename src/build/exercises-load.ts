import './engine-alias.ts'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import * as engine from '#engine'
import { assembleExercise, type LoadedExercise } from '#exercise/assemble.ts'
import type { ExerciseDefinition } from '#exercise/definition.ts'
import { compileSlips } from '#grader/diagnose/slips/compile.ts'
import { lessonSections } from './lesson-sections.ts'

/** Where the exercises are. */
export const EXERCISES = fileURLToPath(new URL('../../exercises', import.meta.url))

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
 * @throws naming the file when one is missing or does not export what it should
 */
export async function loadExercise(id: string, locale = 'en', root = EXERCISES): Promise<LoadedExercise> {
  const folder = join(root, id)
  const definition = (await importFile(join(folder, 'exercise.ts'))).default as ExerciseDefinition
  if (!definition?.entry)
    throw new Error(`exercises/${id}/exercise.ts: expected a default export, found none`)
  const solution = await importFile(join(folder, 'solution.ts'))
  const files = mistakeFiles(id, root)
  const modules = await Promise.all(files.map(file => importFile(join(folder, 'mistakes', file))))
  return assembleExercise({
    definition,
    solution,
    mistakes: Object.fromEntries(files.map((file, n) => [file, modules[n]!])),
    mistakeTexts: readText(folder, 'mistakes', locale),
    starter: exerciseText(id, 'starter.ts', root),
    slips: async () => compileSlips(exerciseText(id, 'solution.ts', root), definition.entry.name, engine),
    sections: lessonSections[definition.lesson] ?? {},
  })
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

function importFile(path: string): Promise<Record<string, unknown>> {
  return import(/* @vite-ignore */ pathToFileURL(path).href)
}
