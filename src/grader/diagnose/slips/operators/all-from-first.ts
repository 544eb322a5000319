import type { Operator } from '../site.ts'
/** One and the same entry or row in every place. */
export const allFromFirst: Operator = {
  kind: 'allFromFirst',
  at({ node, source }) {
    if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return []
    const { object, property } = node.callee
    if (property.type !== 'Identifier' || property.name !== 'map') return []
    const list = source(object as never)
    const all = `${list}.map(${node.arguments.map(argument => source(argument)).join(', ')})`
    return [
      { code: `Array.from({ length: ${list}.length }).fill(${all}[0])` },
      { code: `Array.from({ length: ${list}.length }).fill(${all}.at(-1))` },
    ]
  },
}
