import type { Operator } from '../site.ts'

/** A line that is not there. */
export const statementLeftOut: Operator = {
  kind: 'statementLeftOut',
  at({ node, source }) {
    if (node.type !== 'ExpressionStatement') return []
    return [{ code: '', what: source(node).split('\n')[0]!.replace(/;$/, ''), instead: '' }]
  },
}
