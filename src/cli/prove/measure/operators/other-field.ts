import type { Operator } from '#grader/diagnose/slips/site.ts'

/** Another field of the same object, where two are much alike. */
const ALIKE: Record<string, string[]> = {
  W1: ['W2', 'b1'],
  W2: ['b1'],
  b1: ['W2'],
  dW: ['db'],
  db: ['dW'],
}

/** `net.W2[j]` for `net.b1[j]`. */
export const otherField: Operator = {
  kind: 'otherField',
  at({ node, source }) {
    if (node.type !== 'MemberExpression' || node.computed || node.property.type !== 'Identifier') return []
    return (ALIKE[node.property.name] ?? []).map(other => ({
      code: `${source(node.object as never)}.${other}`,
    }))
  },
}
