import type { Operator } from '../site.ts'
import { isMath } from '../syntax.ts'

const ROUNDED = [
  '2.718281828',
  '2.71828183',
  '2.7182818',
  '2.718282',
  '2.71828',
  '2.7183',
  '2.718',
  '2.72',
  '2.7',
]

/** e to the power of x, with e written down to some digits. */
export const roundedConstant: Operator = {
  kind: 'roundedConstant',
  at({ node, source }) {
    if (node.type !== 'CallExpression' || !isMath(node.callee as never)) return []
    if (source(node.callee as never) !== 'Math.exp') return []
    return ROUNDED.map(e => ({ code: `(${e} ** (${source(node.arguments[0]!)}))`, what: 'e', instead: e }))
  },
}
