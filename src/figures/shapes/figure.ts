import type { FigureDefinition } from '../definition.ts'

export default {
  options: { find: ['blame', 'gradient'] },
} as const satisfies FigureDefinition
