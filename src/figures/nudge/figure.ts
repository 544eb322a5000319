import type { FigureDefinition } from '../definition.ts'

export default {
  options: { of: ['loss', 'square', 'sigmoid'] },
} as const satisfies FigureDefinition
