import type { Operator } from '../site.ts'
import { assignmentIn } from '../syntax.ts'

/** `=` for `+=`. */
export const overwritten: Operator = {
  kind: 'overwritten',
  at({ node, source }) {
    const assigned = assignmentIn(node)
    if (!assigned || !['+=', '*='].includes(assigned.operator)) return []
    const target = source(assigned.left as never)
    return [{ code: `${target} = ${source(assigned.right)}`, what: assigned.operator, instead: '=' }]
  },
}
