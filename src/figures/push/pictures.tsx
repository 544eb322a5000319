import type { Pictures } from '../pictures.ts'
import { OneDrawing } from './OneDrawing.tsx'
import { moved, start } from './one.ts'
import { ThreeDrawing } from './ThreeDrawing.tsx'
import t from './texts/en.ts'
import { start as startThree } from './three.ts'

export default {
  opened: () => <OneDrawing one={start} size="wide" t={t} />,
  'sure-and-wrong': () => <OneDrawing one={moved(start, 4.6)} size="narrow" t={t} />,
  'sure-and-right': () => <OneDrawing one={{ z: 3, target: 1 }} size="wide" t={t} />,
  softmax: () => <ThreeDrawing three={startThree} loss="cross" size="wide" t={t} />,
  'softmax-squared': () => (
    <ThreeDrawing three={{ ...startThree, added: 700 }} loss="squared" size="narrow" t={t} />
  ),
} satisfies Pictures
