import type { FigureDefinition } from '../definition.ts'

export default {
  options: { show: ['both', 'all'] },
} as const satisfies FigureDefinition
