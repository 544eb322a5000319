import { type FigureDefinition, nameAt } from './definition.ts'

const byName = <T>(files: Record<string, T>) =>
  Object.fromEntries(Object.entries(files).map(([path, file]) => [nameAt(path), file]))

/** Every figure, by name. */
export const figures = byName(
  import.meta.glob<FigureDefinition>('./*/figure.ts', { eager: true, import: 'default' }),
)

/** What draws each figure into a page, by the figure's name: the `.astro` file of its folder. */
export const components = byName(
  import.meta.glob<(props: object) => unknown>('./*/*.astro', { eager: true, import: 'default' }),
)
