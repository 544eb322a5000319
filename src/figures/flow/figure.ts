import type { FigureDefinition } from '../definition.ts'

export default {
  options: { equation: ['hidden', 'output', 'weight'] },
} as const satisfies FigureDefinition
