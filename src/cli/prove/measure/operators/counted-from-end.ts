import type { Operator } from '#grader/diagnose/slips/site.ts'
import { isEntry, isName } from '#grader/diagnose/slips/syntax.ts'

/** The entry as far from the end as the one meant is from the beginning. */
export const countedFromEnd: Operator = {
  kind: 'countedFromEnd',
  at({ node, source }) {
    if (!isEntry(node) || !isName(node.property)) return []
    const list = source(node.object as never)
    return [{ code: `${list}[${list}.length - 1 - ${node.property.name}]` }]
  },
}
