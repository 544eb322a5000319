import type { Operator } from '../site.ts'
import { isComparison } from '../syntax.ts'

const OTHER: Record<string, string> = { '<': '<=', '<=': '<', '>': '>=', '>=': '>' }

/** A loop that begins one later, or ends one earlier or later. */
export const loopBounds: Operator = {
  kind: 'loopBounds',
  at({ node, parents, source }) {
    const inLoop = parents[0]?.type === 'ForStatement'
    if (inLoop && isComparison(node)) {
      const code = `${source(node.left as never)} ${OTHER[node.operator]} ${source(node.right)}`
      return [{ code, what: source(node) }]
    }
    const begins = parents[0]?.type === 'VariableDeclarator' && parents[2]?.type === 'ForStatement'
    if (!begins) return []
    return ['+', '-'].map(sign => ({ code: `${source(node)} ${sign} 1`, what: source(node) }))
  },
}
