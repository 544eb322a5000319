import type { FigureDefinition } from '../definition.ts'

export default {
  options: { variant: ['full', 'quiet'] },
} as const satisfies FigureDefinition
