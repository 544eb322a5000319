import type { Operator } from '#grader/diagnose/slips/site.ts'
/** A line that is there twice. */
export const doneTwice: Operator = {
  kind: 'doneTwice',
  at({ node, source }) {
    return node.type === 'ExpressionStatement' ? [{ code: `${source(node)}; ${source(node)}` }] : []
  },
}
