import { KEPT, type Operator } from '../site.ts'

/** A sum that goes on where the one before it ended. */
export const notReset: Operator = {
  kind: 'notReset',
  at({ node, source }) {
    if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return []
    const { object, property } = node.callee
    const [fold, first] = node.arguments
    if (property.type !== 'Identifier' || property.name !== 'reduce' || !fold || !first) return []
    const key = `${KEPT}at${node.start}`
    return [
      {
        code: `(${key} = (${source(object as never)}).reduce(${source(fold)}, ${key} ?? (${source(first)})))`,
        what: source(first),
      },
    ]
  },
}
