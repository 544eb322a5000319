import type { Pictures } from '../pictures.ts'
import { example, type Part, run } from './convolution.ts'
import { Drawing } from './Drawing.tsx'
import t from './texts/en.ts'

const { z } = run(example)
const drawing = (part: Part, size: 'wide' | 'narrow') => (
  <Drawing convolution={example} z={z} part={part} size={size} t={t} />
)

export default {
  place: () => drawing({ kind: 'place', at: 2 }, 'wide'),
  kernel: () => drawing({ kind: 'kernel', at: 1 }, 'wide'),
  input: () => drawing({ kind: 'input', at: 4 }, 'wide'),
  'at-the-edge': () => drawing({ kind: 'input', at: 0 }, 'narrow'),
} satisfies Pictures
