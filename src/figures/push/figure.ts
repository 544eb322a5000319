import type { FigureDefinition } from '../definition.ts'

export default {
  options: { of: ['one-output', 'softmax'] },
} as const satisfies FigureDefinition
