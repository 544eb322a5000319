import type { AnyNode } from 'acorn'
import type { Operator } from '../site.ts'

/** A line before the one that it should come after: it uses what is new, or what is old. */
export const orderSwapped: Operator = {
  kind: 'orderSwapped',
  at({ node, parents, source }) {
    const [parent] = parents
    if (node.type !== 'ExpressionStatement' || parent?.type !== 'BlockStatement') return []
    const body = parent.body as AnyNode[]
    const next = body[body.indexOf(node) + 1]
    if (next?.type !== 'ExpressionStatement') return []
    // The next line comes first and then once more: what it assigns twice is the same twice, unless it adds.
    const adds = next.expression.type === 'AssignmentExpression' && next.expression.operator !== '='
    if (adds) return []
    return [
      {
        code: `${source(next)}; ${source(node)}`,
        what: firstLine(source(node)),
        instead: firstLine(source(next)),
      },
    ]
  },
}

const firstLine = (text: string) => text.split('\n')[0]!.replace(/;$/, '')
