import type { Operator } from '../site.ts'
/** A condition that always holds, never does, or holds when it should not. */
export const conditionTurned: Operator = {
  kind: 'conditionTurned',
  at({ node, parents, source }) {
    const [parent] = parents
    const isTest =
      (parent?.type === 'IfStatement' || parent?.type === 'ConditionalExpression') && parent.test === node
    return isTest
      ? [
          { code: 'true', what: source(node) },
          { code: 'false', what: source(node) },
          { code: `!(${source(node)})`, what: source(node) },
        ]
      : []
  },
}
