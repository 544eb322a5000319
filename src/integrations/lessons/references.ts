import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AstroIntegration } from 'astro'
import { parseDocument } from 'yaml'
import { unknown } from '#blocks/authoring/error.ts'
import { defaultLocale } from '#i18n/locales.ts'
import { AuthorError } from '../authors/error.ts'
import { lessonSlugs } from './lesson-file.ts'

/** The ids of all terms of the glossary. */
export function termIds(root: string): string[] {
  const files = globSync('content/*/glossary/*.mdx', { cwd: root })
  return [...new Set(files.map(file => file.split(/[\\/]/)[3]!.replace(/\.mdx$/, '')))].sort()
}

/** What lessons name in `lesson.yaml` and there is not, as sentences with file and line. */
export function lessonProblems(root: string): string[] {
  const slugs = lessonSlugs(root, defaultLocale)
  return globSync('content/*/lessons/*/lesson.yaml', { cwd: root })
    .sort()
    .flatMap(file => {
      const text = readFileSync(join(root, file), 'utf8')
      const { errors, contents } = parseDocument(text)
      if (errors.length > 0)
        return errors.map(
          ({ linePos, message }) => `${file}:${linePos?.[0].line ?? 1}: ${firstLine(message)}`,
        )
      const { needs } = (contents?.toJSON() ?? {}) as { needs?: unknown }
      if (!Array.isArray(needs)) return []
      return needs
        .filter(slug => !slugs.includes(slug))
        .map(slug => `${file}:${lineOf(text, slug)}: needs: ${unknown('lesson', String(slug), slugs)}`)
    })
}

const firstLine = (message: string) => message.split('\n')[0]!.replace(/ at line \d+, column \d+:?$/, '')

/** The line below or behind `needs:` that has the slug. */
function lineOf(text: string, slug: string): number {
  const lines = text.split('\n')
  const begin = lines.findIndex(line => line.startsWith('needs:'))
  const at = lines.findIndex((line, i) => i >= begin && line.includes(slug))
  return Math.max(begin, at) + 1
}

/**
 * Stops a build before its long part where a lesson names another one that is not there.
 *
 * @param root the project's folder
 */
export function lessonReferences(root: string): AstroIntegration {
  return {
    name: 'lesson-references',
    hooks: {
      'astro:build:start': () => {
        const problems = lessonProblems(root)
        if (problems.length > 0) throw new AuthorError(problems.join('\n'))
      },
    },
  }
}
