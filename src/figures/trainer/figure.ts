import type { FigureDefinition } from '../definition.ts'
import { hiddenIn, rateIn } from './options.ts'

export default {
  options: {
    data: ['xor', 'circles', 'moons', 'spirals', 'own'],
    /** Units of the hidden layers. */
    hidden: { text: '2' },
    activation: ['sigmoid', 'tanh', 'relu', 'identity'],
    rate: { text: '4' },
    batch: ['full', 'mini', 'one'],
    /** Weights begin between −range and range, biases at 0. */
    range: ['1', '0', '0.1', '0.5', '2', '5'],
    variant: ['full', 'small'],
  },
  check({ hidden, rate }) {
    hiddenIn(hidden)
    rateIn(rate)
  },
} as const satisfies FigureDefinition
