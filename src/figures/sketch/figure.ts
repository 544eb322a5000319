import type { FigureDefinition } from '../definition.ts'

export default {
  options: { of: ['paper', 'hill', 'arrows'] },
} as const satisfies FigureDefinition
