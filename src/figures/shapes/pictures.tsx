import { layers } from '#content/numbers/matrix-form.ts'
import type { Pictures } from '../pictures.ts'
import { Drawing } from './Drawing.tsx'
import { blocksOf, judge, type Kind, type Slots, type Sought } from './products.ts'
import t from './texts/en.ts'

const at = (kind: Kind, sought: Sought, slots: Slots, size: 'wide' | 'narrow') => (
  <Drawing
    t={t}
    blocks={blocksOf(layers[kind])}
    slots={slots}
    next={0}
    verdict={judge(layers[kind], sought, slots)}
    size={size}
  />
)

export default {
  empty: () => at('plain', 'blame', [null, null], 'wide'),
  unfit: () => at('plain', 'blame', ['W', 'delta'], 'wide'),
  'another-shape': () => at('plain', 'blame', ['W', 'a'], 'narrow'),
  blame: () => at('plain', 'blame', ['Wt', 'delta'], 'wide'),
  gradient: () => at('plain', 'gradient', ['delta', 'at'], 'narrow'),
  'square-and-refused': () => at('square', 'blame', ['W', 'delta'], 'wide'),
  'symmetric-and-lucky': () => at('symmetric', 'blame', ['W', 'delta'], 'narrow'),
} satisfies Pictures
