import { globSync } from 'node:fs'

/** The paths of all pages of a built site, e.g. `lessons/primer/`; the 404 page by its file's name. */
export function pagesOf(folder: string): string[] {
  return globSync('**/*.html', { cwd: folder })
    .map(file => file.replace(/(^|\/)index\.html$/, '$1'))
    .sort()
}
