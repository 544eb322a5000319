import type { Operator } from '#grader/diagnose/slips/site.ts'
/** What is returned, off by what stands beside it: the last operation is done once more. */
export const doneOnceMore: Operator = {
  kind: 'doneOnceMore',
  at({ node, source }) {
    if (node.type !== 'BinaryExpression' || !['+', '-', '*', '/'].includes(node.operator)) return []
    const { operator } = node
    return [{ code: `((${source(node)}) ${operator} (${source(node.right)}))` }]
  },
}
