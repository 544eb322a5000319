import { byName } from './definition.ts'

/** What draws each figure into a page, by the figure's name: the `.astro` file of its folder. */
export const components = byName(
  import.meta.glob<(props: Record<string, unknown>) => unknown>('./*/*.astro', {
    eager: true,
    import: 'default',
  }),
)
