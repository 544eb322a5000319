import type { Operator } from '../site.ts'

/** `=` for `+=`. */
export const overwritten: Operator = {
  kind: 'overwritten',
  at({ node, source }) {
    if (node.type !== 'AssignmentExpression' || !['+=', '*='].includes(node.operator)) return []
    const target = source(node.left as never)
    return [{ code: `${target} = ${source(node.right)}`, what: node.operator, instead: '=' }]
  },
}
