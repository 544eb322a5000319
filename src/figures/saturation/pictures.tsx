import type { Pictures } from '../pictures.ts'
import { start } from './chain.ts'
import { Drawing } from './Drawing.tsx'
import t from './texts/en.ts'

export default {
  opened: () => <Drawing chain={start} size="wide" t={t} />,
  'sigmoid-in-balance': () => <Drawing chain={{ z: 0, w: 4 }} size="wide" t={t} />,
  'far-out': () => <Drawing chain={{ z: 4, w: 4 }} size="narrow" t={t} />,
  shut: () => <Drawing chain={{ z: -2, w: 1.5 }} size="narrow" t={t} />,
} satisfies Pictures
