import type { Operator } from '../site.ts'
import { assignmentIn, chainOf, codeOf, SUM } from '../syntax.ts'

/** A minus where a plus belongs, a plus where a minus does, a minus that is lost. */
export const signTurned: Operator = {
  kind: 'signTurned',
  at({ node, parents, source, code }) {
    if (node.type === 'UnaryExpression' && node.operator === '-')
      return [{ code: `(${source(node.argument)})`, what: source(node) }]
    const assigned = assignmentIn(node)
    if (assigned?.operator === '+=')
      return [
        {
          code: `${source(assigned.left as never)} -= ${source(assigned.right)}`,
          what: source(assigned.right),
        },
      ]
    const links = chainOf(node, SUM)
    if (!links || chainOf(parents[0]!, SUM)?.[0]?.node === links[0]!.node) return []
    return links.map(link => {
      const turned = { ...link, operator: link.operator === '-' ? '+' : '-' }
      return {
        code: codeOf(
          links.map(other => (other === link ? turned : other)),
          code,
        ),
        what: source(link.node),
      }
    })
  },
}
