import type { Operator } from '#grader/diagnose/slips/site.ts'

/** A loop that passes over its first round, or over its last. */
export const leftEarly: Operator = {
  kind: 'leftEarly',
  at({ node, parents, source }) {
    if (parents[0]?.type !== 'ForStatement' || parents[0].test !== node || node.type !== 'BinaryExpression')
      return []
    if (node.operator !== '<' && node.operator !== '<=') return []
    return [{ code: `${source(node.left as never)} ${node.operator} ${source(node.right)} - 1` }]
  },
}
