import type { Operator } from '../site.ts'

const INSTEAD: Record<string, string[]> = { '*': ['+', '/'], '/': ['*'], '+': ['*'], '**': ['*'] }

/** A sum for a product, a quotient for a product, and the other way round. */
export const operatorMixedUp: Operator = {
  kind: 'operatorMixedUp',
  at({ node, code }) {
    if (node.type !== 'BinaryExpression') return []
    const { left, right, operator } = node
    return (INSTEAD[operator] ?? []).map(other => ({
      code: `((${code(left as never)}) ${other} (${code(right)}))`,
      what: operator,
      instead: other,
    }))
  },
}
