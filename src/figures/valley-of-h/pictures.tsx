import type { Pictures } from '../pictures.ts'
import { methods } from './methods.ts'
import { Plot } from './Plot.tsx'
import t from './texts/en.ts'
import { inPrecision, moved, start } from './valley.ts'

export default {
  opened: () => <Plot valley={start} size="wide" t={t} />,
  'past-the-bottom': () => <Plot valley={moved(start, -9)} size="wide" t={t} />,
  'all-ways': () => <Plot valley={{ ...moved(start, -4), shown: methods }} size="narrow" t={t} />,
  single: () => <Plot valley={inPrecision(moved(start, -2.25), 'single')} size="narrow" t={t} />,
} satisfies Pictures
