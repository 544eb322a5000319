import { globSync } from 'node:fs'
import { inject } from 'vitest'

/** The paths of all pages of the built site, e.g. `lessons/primer/`; the 404 page by its file's name. */
export function allPages(): string[] {
  return globSync('**/*.html', { cwd: inject('folder') })
    .map(file => file.replace(/(^|\/)index\.html$/, '$1'))
    .sort()
}

/** Whether a page is a lesson, which has the strictest budget. */
export const isLesson = (path: string) => path.startsWith('lessons/')
