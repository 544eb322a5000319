import type { FigureDefinition } from '../definition.ts'

export default {
  options: { example: ['alone', 'tanh'] },
} as const satisfies FigureDefinition
