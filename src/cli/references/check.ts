import { join } from 'node:path'
import type { ExerciseDefinition } from '#exercise/definition.ts'
import { AuthorError } from '#integrations/authors/error.ts'
import { importModule } from '#integrations/authors/import-module.ts'
import { EXERCISES, exerciseText } from '#integrations/exercises/load.ts'
import type { Course } from './course.ts'
import { referenceProblems, typeProblems } from './exercise.ts'

/** What is wrong with an exercise before anything of it is run, in sentences with file and line. */
export interface Wrong {
  /** A file that cannot be read, or fields of a wrong type: nothing else can be said then. */
  form: string[]
  /** What it names and the course does not have. */
  references: string[]
}

/**
 * Looks at an exercise's definition and at what it names.
 *
 * @param id the folder's name
 */
export async function exerciseProblems(id: string, course: Course, root = EXERCISES): Promise<Wrong> {
  const definition = exerciseText(id, 'exercise.ts', root)
  // A missing file is told by `prove`, with what belongs into a folder.
  if (definition === '') return { form: [], references: [] }
  let loaded: unknown
  try {
    loaded = (await importModule(join(root, id, 'exercise.ts'), `exercises/${id}/exercise.ts`)).default
  } catch (error) {
    if (error instanceof AuthorError) return { form: [error.message], references: [] }
    throw error
  }
  const form = typeProblems(loaded, id, definition)
  if (form.length > 0 || typeof loaded !== 'object' || loaded === null) return { form, references: [] }
  const sources = { definition, mistakes: exerciseText(id, 'mistakes.md', root) }
  return { form, references: await referenceProblems(loaded as ExerciseDefinition, sources, course) }
}
