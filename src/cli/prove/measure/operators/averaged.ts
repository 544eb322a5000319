import type { Operator } from '#grader/diagnose/slips/site.ts'

/** The mean of two numbers for their sum. */
export const averaged: Operator = {
  kind: 'averaged',
  at({ node, parents, source }) {
    if (node.type !== 'BinaryExpression' || node.operator !== '+') return []
    if (parents[0]?.type === 'MemberExpression') return []
    return [{ code: `((${source(node)}) / 2)` }]
  },
}
