import type { Operator } from '../site.ts'
import { isName } from '../syntax.ts'

/** A variable for another one that is used alike. */
export const nameForAnother: Operator = {
  kind: 'nameForAnother',
  at({ node, neighbours, useOf }) {
    if (!isName(node)) return []
    const use = useOf(node.name)
    // Where an index is, the operator for indices looks; functions are called, not handed on; words have an operator of their own.
    if (use === undefined || !['number', 'list', 'thing'].includes(use)) return []
    return neighbours(node.name).map(other => ({ code: other, what: node.name, instead: other }))
  },
}
