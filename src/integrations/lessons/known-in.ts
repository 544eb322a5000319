import { existsSync, readdirSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Known } from '#blocks/authoring/known.ts'
import { checkFigure } from '#figures/check.ts'
import { defaultLocale } from '#i18n/locales.ts'
import { importModule } from '../authors/import-module.ts'
import { figures } from './figures.ts'
import { lessonFile } from './lesson-file.ts'

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
    figure: (name, options) => checkFigure(figures, name, options),
    redrawn: name => Object.values(figures).some(({ redraws }) => redraws === name),
    alwaysTrue: slug => lessonFile(root, defaultLocale, slug)?.alwaysTrue ?? [],
    async numbers(name) {
      const file = join(root, 'content/numbers', `${name}.ts`)
      if (!existsSync(file)) return undefined
      // The time of its last change keeps a running server from showing numbers of before.
      const shown = `content/numbers/${name}.ts`
      const { default: numbers } = await importModule(file, shown, `?${statSync(file).mtimeMs}`)
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
