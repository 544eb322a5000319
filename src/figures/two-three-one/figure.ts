import type { FigureDefinition } from '../definition.ts'

export default {
  options: { part: ['all', 'forward', 'backward', 'update'] },
} as const satisfies FigureDefinition
