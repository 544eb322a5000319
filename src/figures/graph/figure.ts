import type { FigureDefinition } from '../definition.ts'
import { parseGraph } from './parse.ts'

export default {
  options: { of: { text: 'u = a * b; v = u + c; E = v * b' }, inputs: { text: 'a=2, b=-3, c=10' } },
  check: ({ of, inputs }) => {
    parseGraph(of, inputs)
  },
} as const satisfies FigureDefinition
