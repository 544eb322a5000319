import type { Operator } from '../site.ts'

const INSTEAD: Record<string, string[]> = { '*': ['+', '/'], '/': ['*'], '+': ['*'], '**': ['*'] }

/** A sum for a product, a quotient for a product, and the other way round. */
export const operatorMixedUp: Operator = {
  kind: 'operatorMixedUp',
  at({ node, source }) {
    if (node.type !== 'BinaryExpression') return []
    const { left, right, operator } = node
    return (INSTEAD[operator] ?? []).map(other => ({
      code: `((${source(left as never)}) ${other} (${source(right)}))`,
      what: operator,
      instead: other,
    }))
  },
}
