import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AstroIntegration } from 'astro'
import type { ExerciseDefinition } from '#exercise/definition.ts'
import { type CourseSource, ideaMap, type Problem } from '#screens/map/ideas.ts'
import { courseSource, mapFiles, sittingPath, termPath } from '#screens/map/source.ts'
import { AuthorError } from '../authors/error.ts'
import { importModule } from '../authors/import-module.ts'
import { exerciseIds } from '../exercises/load.ts'

/**
 * Reads the whole course as the map sees it.
 *
 * @param root the project's folder
 */
export async function readCourse(root: string): Promise<CourseSource> {
  const paths = Object.values(mapFiles).flatMap(pattern => globSync(pattern, { cwd: root }))
  const texts = Object.fromEntries(paths.map(path => [slashed(path), readFileSync(join(root, path), 'utf8')]))
  const definitions = await Promise.all(
    exerciseIds(join(root, 'exercises')).map(async id => {
      const file = `exercises/${id}/exercise.ts`
      return (await importModule(join(root, file), file)).default as ExerciseDefinition
    }),
  )
  return courseSource(
    texts,
    // What a definition lacks is told by `npm run check`.
    definitions.map(({ id, lesson, concepts = [] }) => ({ id, lesson, concepts })),
  )
}

/**
 * What is wrong with the map, in sentences with file and line.
 *
 * @param root the project's folder, in which lines are looked up
 */
export const mapProblems = (source: CourseSource, root: string): string[] =>
  ideaMap(source).problems.map(problem => placed(problem, root))

function placed({ of, field, value, text }: Problem, root: string): string {
  const file =
    'term' in of
      ? termPath(of.term)
      : 'sitting' in of
        ? sittingPath(...(of.sitting.split('/') as [string, string]))
        : `exercises/${of.exercise}/exercise.ts`
  const lines = readFileSync(join(root, file), 'utf8').split('\n')
  const begin = field ? lines.findIndex(line => new RegExp(`^\\s*${field}:`).test(line)) : -1
  const at = value === undefined ? -1 : lines.findIndex((line, i) => i >= begin && line.includes(value))
  return `${file}:${Math.max(begin, at, 0) + 1}: ${text}`
}

const slashed = (path: string) => path.replaceAll('\\', '/')

/**
 * Stops a build before its long part where the map of ideas is wrong: an idea that is not there or on no page, a
 * circle, a lesson that needs a later one, a sitting or an exercise that belongs to no idea.
 *
 * @param root the project's folder
 */
export function ideaMapCheck(root: string): AstroIntegration {
  return {
    name: 'idea-map',
    hooks: {
      'astro:build:start': async () => {
        const problems = mapProblems(await readCourse(root), root)
        if (problems.length > 0) throw new AuthorError(problems.join('\n'))
      },
    },
  }
}
