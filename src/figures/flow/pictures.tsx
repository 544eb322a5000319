import { layers } from '#content/numbers/delta-equations.ts'
import type { Pictures } from '../pictures.ts'
import { Drawing } from './Drawing.tsx'
import { chosenLayer, type EquationName, partsOf, type SymbolName } from './equations.ts'
import { flowNetwork } from './flow-network.ts'
import t from './texts/en.ts'

const lit = (equation: EquationName, symbol: SymbolName | null, size: 'wide' | 'narrow') => (
  <Drawing
    t={t}
    model={flowNetwork(layers)}
    equation={equation}
    chosen={1}
    part={partsOf(equation, 1).find(part => part.symbol === symbol)}
    size={size}
    selected={[chosenLayer[equation], 1]}
    onSelect={() => undefined}
    onPoint={() => undefined}
  />
)

export default {
  'nothing-lit': () => lit('hidden', null, 'wide'),
  'sum-of-a-hidden-unit': () => lit('hidden', 'sum', 'wide'),
  'error-of-an-output': () => lit('output', 'error', 'wide'),
  'gradient-of-a-weight': () => lit('weight', 'gradient', 'narrow'),
} satisfies Pictures
