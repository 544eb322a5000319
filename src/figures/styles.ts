import { byName } from './definition.ts'

/**
 * The address of each figure's own style sheet, by the figure's name. A page links those of its figures alone; imported,
 * every page with a figure would load the styles of all.
 */
export const styles = byName(
  import.meta.glob<string>('./*/style.css', { eager: true, import: 'default', query: '?url' }),
)
