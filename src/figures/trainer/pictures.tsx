import type { Pictures } from '../pictures.ts'
import { Curve } from './Curve.tsx'
import { Lab } from './lab.ts'
import { Plane } from './Plane.tsx'
import { curveLabel, planeLabel } from './said.ts'
import type { Settings } from './settings.ts'
import t from './texts/en.ts'

const settings: Settings = {
  data: 'xor',
  hidden: [2],
  activation: 'sigmoid',
  output: 'sigmoid',
  learningRate: 4,
  batch: 'full',
  range: 1,
  seed: 4,
}

const shown = (part: Partial<Settings>, epochs: number) => {
  const lab = new Lab({ ...settings, ...part })
  lab.advance(epochs)
  return lab.shown
}
const plane = (part: Partial<Settings>, epochs: number) => {
  const now = shown(part, epochs)
  return <Plane shown={now} label={planeLabel(t, now)} />
}
const curve = (part: Partial<Settings>, epochs: number, log: boolean) => {
  const now = shown(part, epochs)
  return <Curve t={t} shown={now} log={log} label={curveLabel(t, now)} />
}

export default {
  'xor-at-the-start': () => plane({}, 0),
  'xor-learned': () => plane({}, 1000),
  zeros: () => plane({ range: 0 }, 100),
  moons: () => plane({ data: 'moons', hidden: [6], activation: 'tanh', learningRate: 1 }, 800),
  circles: () => plane({ data: 'circles', hidden: [4] }, 1500),
  spirals: () =>
    plane({ data: 'spirals', hidden: [8, 8], activation: 'tanh', learningRate: 0.5, batch: 'mini' }, 600),
  loss: () => curve({}, 1000, false),
  'loss-logarithmic': () => curve({}, 1000, true),
  'loss-that-swings': () =>
    curve({ hidden: [4], activation: 'tanh', learningRate: 16, batch: 'one' }, 1000, false),
  'loss-without-bounds': () => curve({ output: 'identity', learningRate: 40 }, 12, true),
} satisfies Pictures
