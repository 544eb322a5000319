import type { Operator } from '#grader/diagnose/slips/site.ts'
/** The first two arguments of a call the other way round. */
export const argumentsSwapped: Operator = {
  kind: 'argumentsSwapped',
  at({ node, source }) {
    if (node.type !== 'CallExpression' || node.arguments.length < 2) return []
    const [one, other, ...rest] = node.arguments.map(argument => source(argument))
    return [{ code: `${source(node.callee as never)}(${[other, one, ...rest].join(', ')})` }]
  },
}
