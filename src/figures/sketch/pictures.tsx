import chainRule from '#content/numbers/chain-rule.ts'
import deltaEquations from '#content/numbers/delta-equations.ts'
import type { Pictures } from '../pictures.ts'
import { Arrows } from './Arrows.tsx'
import { Hill } from './Hill.tsx'
import { Paper } from './Paper.tsx'
import t from './texts/en.ts'

const { dw, meanDw } = deltaEquations.pairs

export default {
  paper: () => <Paper sheet={chainRule.paper} t={t.paper} />,
  hill: () => <Hill slope={chainRule.hill} t={t.hill} />,
  arrows: () => <Arrows derivatives={dw} mean={meanDw} t={t.arrows} />,
} satisfies Pictures
