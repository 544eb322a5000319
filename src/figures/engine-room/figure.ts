import type { FigureDefinition } from '../definition.ts'
import { parseGraph } from '../graph/parse.ts'

export default {
  options: {
    of: { text: 'h = tanh(w * x); u = h * h; v = exp(h); E = u * v + h' },
    inputs: { text: 'w=0.9, x=1.2' },
  },
  check: ({ of, inputs }) => {
    parseGraph(of, inputs)
  },
} as const satisfies FigureDefinition
