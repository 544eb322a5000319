import { existsSync, readdirSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Known } from '#blocks/authoring/known.ts'
import { checkFigure } from '#figures/registry.ts'

/**
 * What the folders of a project offer to its lessons.
 *
 * @param root folder of the project
 */
export function knownIn(root: string): Known {
  return {
    terms: locale => namesOf(join(root, 'content', locale, 'glossary')),
    exercises: () => {
      const folder = join(root, 'exercises')
      return existsSync(folder)
        ? readdirSync(folder).filter(id => existsSync(join(folder, id, 'exercise.ts')))
        : []
    },
    figure: checkFigure,
    async numbers(name) {
      const file = join(root, 'content/numbers', `${name}.ts`)
      if (!existsSync(file)) return undefined
      // The time of its last change keeps a running server from showing numbers of before.
      const { default: numbers } = await import(`${pathToFileURL(file)}?${statSync(file).mtimeMs}`)
      return numbers
    },
  }
}

function namesOf(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter(file => file.endsWith('.mdx'))
    .map(file => basename(file, '.mdx'))
    .sort()
}
