import { nudged } from '#content/numbers/intuition.ts'
import type { Pictures } from '../pictures.ts'
import { lossCurve, nudgeAt, plainCurve, type Subject } from './curve.ts'
import { MiniNet } from './MiniNet.tsx'
import { Plot } from './Plot.tsx'
import t from './texts/en.ts'

const at = (of: Subject, h: number, size: 'wide' | 'narrow') => {
  const curve = of === 'loss' ? lossCurve(nudged, 'W2.0') : plainCurve(of)
  return <Plot curve={curve} now={nudgeAt(curve, curve.start, h)} size={size} names={t[of]} />
}

export default {
  loss: () => at('loss', 1, 'wide'),
  square: () => at('square', 0.5, 'narrow'),
  sigmoid: () => at('sigmoid', 0.001, 'wide'),
  'which-weight': () => <MiniNet path="W1.2.0" />,
} satisfies Pictures
