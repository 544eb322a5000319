import type { Pictures } from '../pictures.ts'
import { Drawing } from './Drawing.tsx'
import type { Size } from './plotted.ts'
import { run as runOf, start, tie, type Unrolled, withSteps, withWeight } from './recurrence.ts'
import { labelOf } from './said.ts'
import t from './texts/en.ts'

const drawing = (unrolled: Unrolled, size: Size) => {
  const run = runOf(unrolled)
  return <Drawing unrolled={unrolled} run={run} size={size} label={labelOf(t, unrolled, run)} t={t} />
}

export default {
  opened: () => drawing(start('alone'), 'wide'),
  exploding: () => drawing(withWeight(withSteps(start('alone'), 50), 1.1), 'wide'),
  'off-the-sheet': () => drawing(withWeight(withSteps(start('alone'), 20), 0.4), 'narrow'),
  'one-copy-moved': () => drawing(withWeight({ ...tie(start('tanh'), false), chosen: 4 }, 1.4), 'narrow'),
} satisfies Pictures
