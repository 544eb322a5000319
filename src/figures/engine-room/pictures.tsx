import { evaluate } from '../graph/graph.ts'
import { layoutOf } from '../graph/layout.ts'
import { parseGraph } from '../graph/parse.ts'
import type { Pictures } from '../pictures.ts'
import { Drawing } from './Drawing.tsx'
import t from './texts/en.ts'
import { breadthFirst, rightOrder, walk } from './turns.ts'

const nodes = parseGraph('h = tanh(w * x); u = h * h; v = exp(h); E = u * v + h', 'w=0.9, x=1.2')
const now = evaluate(nodes)

const at = (order: number[], size: 'wide' | 'narrow') => (
  <Drawing
    t={t}
    nodes={nodes}
    layout={layoutOf(nodes, size === 'wide' ? 'right' : 'down')}
    size={size}
    now={now}
    order={order}
    walked={walk(nodes, now, order)}
    selected={null}
    onSelect={() => undefined}
    onDrop={() => undefined}
  />
)

export default {
  right: () => at(rightOrder(nodes), 'wide'),
  circles: () => at(breadthFirst(nodes), 'wide'),
  narrow: () => at(breadthFirst(nodes), 'narrow'),
} satisfies Pictures
