import type { FigureDefinition } from '../definition.ts'

export default {
  options: { part: ['all', 'forward', 'backward', 'update'] },
  redraws: 'worked-example',
} as const satisfies FigureDefinition
