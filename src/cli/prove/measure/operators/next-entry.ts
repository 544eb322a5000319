import type { Operator } from '#grader/diagnose/slips/site.ts'
import { isEntry, isName } from '#grader/diagnose/slips/syntax.ts'

/** The entry after the one that is meant, and after the last the first. */
export const nextEntry: Operator = {
  kind: 'nextEntry',
  at({ node, source }) {
    if (!isEntry(node) || !isName(node.property)) return []
    const list = source(node.object as never)
    return [{ code: `${list}[(${node.property.name} + 1) % ${list}.length]` }]
  },
}
