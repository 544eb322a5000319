import type { Operator } from '#grader/diagnose/slips/site.ts'
/** The larger of two numbers for their sum, and their mean. */
export const largestForSum: Operator = {
  kind: 'largestForSum',
  at({ node, source }) {
    if (node.type !== 'BinaryExpression' || node.operator !== '+') return []
    const [left, right] = [source(node.left as never), source(node.right)]
    return [{ code: `Math.max(${left}, ${right})` }, { code: `(((${left}) + (${right})) / 2)` }]
  },
}
