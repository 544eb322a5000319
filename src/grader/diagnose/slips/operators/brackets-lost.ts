import type { AnyNode } from 'acorn'
import type { Operator } from '../site.ts'

/** `a * b - c` for `a * (b - c)`, and `1 / 1 + e` for `1 / (1 + e)`. */
export const bracketsLost: Operator = {
  kind: 'bracketsLost',
  at({ node, source }) {
    if (node.type !== 'BinaryExpression' || !['*', '/'].includes(node.operator)) return []
    const left = node.left as AnyNode
    const { right } = node
    const isSum = (part: AnyNode) =>
      part.type === 'BinaryExpression' && (part.operator === '+' || part.operator === '-')
    const isWeak = (part: AnyNode) =>
      isSum(part) ||
      (part.type === 'BinaryExpression' && node.operator === '/' && '*/'.includes(part.operator))
    const found: { code: string; what: string }[] = []
    if (isWeak(right))
      found.push({ code: `((${source(left)}) ${node.operator} ${source(right)})`, what: source(right) })
    if (isSum(left))
      found.push({ code: `(${source(left)} ${node.operator} (${source(right)}))`, what: source(left) })
    return found
  },
}
