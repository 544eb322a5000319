import type { Operator } from '../site.ts'
import { isName } from '../syntax.ts'

/** A list from its end to its beginning. */
export const reversedList: Operator = {
  kind: 'reversedList',
  at({ node, source, useOf }) {
    return isName(node) && useOf(node.name) === 'list' ? [{ code: `[...${source(node)}].reverse()` }] : []
  },
}
