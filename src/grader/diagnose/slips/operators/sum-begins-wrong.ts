import type { Operator } from '../site.ts'

/** A sum over a list that leaves out its first or its last, or takes only one of them. */
export const sumBeginsWrong: Operator = {
  kind: 'sumBeginsWrong',
  at({ node, source }) {
    if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return []
    const { object, property } = node.callee
    if (property.type !== 'Identifier' || !['reduce', 'forEach'].includes(property.name)) return []
    const list = source(object as never)
    const rest = node.arguments.map(argument => source(argument)).join(', ')
    const over = (part: string) => ({
      code: `${list}${part}.${property.name}(${rest})`,
      what: list,
      instead: part,
    })
    return [over('.slice(0, -1)'), over('.slice(0, 1)')]
  },
}
