import type { Operator } from '#grader/diagnose/slips/site.ts'

/** A loop that passes over every second round. */
export const everySecond: Operator = {
  kind: 'everySecond',
  at({ node, parents, source }) {
    if (node.type !== 'UpdateExpression' || parents[0]?.type !== 'ForStatement') return []
    return [{ code: `${source(node.argument as never)} ${node.operator[0]}= 2` }]
  },
}
