import type { Pictures } from '../pictures.ts'
import { Drawing } from './Drawing.tsx'
import { collected, evaluate, type Step, stepsOf } from './graph.ts'
import { layoutOf } from './layout.ts'
import { parseGraph } from './parse.ts'
import t from './texts/en.ts'

const nodes = parseGraph('u = a * b; v = u + c; E = v * b', 'a=2, b=-3, c=10')
const steps = stepsOf(nodes)
const now = evaluate(nodes)

const at = (step: number, size: 'wide' | 'narrow') => (
  <Drawing
    t={t}
    nodes={nodes}
    layout={layoutOf(nodes, size === 'wide' ? 'right' : 'down')}
    size={size}
    steps={steps}
    step={step}
    now={now}
    sums={collected(steps, step, now)}
    selected={null}
    onSelect={() => undefined}
  />
)
const last = (kind: Step['kind']) => steps.findLastIndex(step => step.kind === kind)

export default {
  given: () => at(0, 'wide'),
  'all-values': () => at(last('forward'), 'wide'),
  'all-gradients': () => at(last('back'), 'wide'),
  'one-edge-back': () => at(last('seed') + 1, 'narrow'),
} satisfies Pictures
