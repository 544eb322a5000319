import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

/** What a lesson says of itself, as far as the build and the command line look at it; see `src/content.config.ts`. */
export interface LessonFile {
  title?: string
  order?: number
  core?: boolean
  sittings?: string[]
  appendix?: string[]
  /** Where a general mistake is explained: subject, and anchor of a heading. */
  sections?: Record<string, string>
  /** Sentences about a sign or a size beside numbers that can be redrawn, which hold for every draw. */
  alwaysTrue?: string[]
}

/**
 * Reads `content/<locale>/lessons/<slug>/lesson.yaml`.
 *
 * @param root folder of the project
 * @returns undefined where there is no such lesson
 */
export function lessonFile(root: string, locale: string, slug: string): LessonFile | undefined {
  const file = join(root, 'content', locale, 'lessons', slug, 'lesson.yaml')
  return existsSync(file) ? (parse(readFileSync(file, 'utf8')) as LessonFile) : undefined
}

/** The slugs of a language's lessons, in alphabetical order. */
export function lessonSlugs(root: string, locale: string): string[] {
  const folder = join(root, 'content', locale, 'lessons')
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter(slug => existsSync(join(folder, slug, 'lesson.yaml')))
    .sort()
}
