import { globSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { byName, type FigureDefinition, type Figures } from '#figures/definition.ts'

const src = fileURLToPath(new URL('../..', import.meta.url))

/** The figures that lessons may show: every `figure.ts` of a folder in `src/figures`, by the folder's name. */
export const figures: Figures = await figuresIn(join(src, 'figures'))

/**
 * The figures of a folder.
 *
 * @param folder with a folder for each figure
 * @throws Error when a `figure.ts` is not what it should be
 */
export async function figuresIn(folder: string): Promise<Figures> {
  const files = globSync('*/figure.ts', { cwd: folder }).sort()
  const found = await Promise.all(
    files.map(async file => {
      const { default: figure } = await import(/* @vite-ignore */ pathToFileURL(join(folder, file)).href)
      if (!figure?.options)
        throw new Error(
          `src/figures/${file}: expected a figure with its options as default export, found none`,
        )
      return [file, figure as FigureDefinition] as const
    }),
  )
  return byName(Object.fromEntries(found))
}
