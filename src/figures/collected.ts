import { byName, type FigureDefinition } from './definition.ts'

/** Every figure, by the name of its folder, for what goes through Vite; plain Node reads the folders itself. */
export const figures = byName(
  import.meta.glob<FigureDefinition>('./*/figure.ts', { eager: true, import: 'default' }),
)
