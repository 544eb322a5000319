import type { Pictures } from '../pictures.ts'
import { LossCurve } from './LossCurve.tsx'
import { Planes } from './Planes.tsx'
import { runFrom, type StartName, startOf } from './run.ts'
import { labelOf } from './said.ts'
import t from './texts/en.ts'

const names = { inputs: t.inputs, hidden: t.hidden }

const planes = (start: StartName, at: number, size: 'wide' | 'narrow') => {
  const moments = runFrom(startOf(start))
  return <Planes moments={moments} at={at} size={size} label={labelOf(t, moments[at])} names={names} />
}

export default {
  'random-at-the-start': () => planes('random', 0, 'narrow'),
  'random-learned': () => planes('random', 60, 'wide'),
  zeros: () => planes('zeros', 120, 'wide'),
  equal: () => planes('equal', 120, 'narrow'),
  loss: () => <LossCurve moments={runFrom(startOf('random'))} at={40} size="wide" label={t.loss} names={t} />,
} satisfies Pictures
