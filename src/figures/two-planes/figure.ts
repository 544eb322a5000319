import type { FigureDefinition } from '../definition.ts'

export default {
  options: { start: ['random', 'zeros', 'equal'] },
} as const satisfies FigureDefinition
