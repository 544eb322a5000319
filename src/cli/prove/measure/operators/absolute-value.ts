import type { Operator } from '#grader/diagnose/slips/site.ts'
import { chainOf, isName, SUM } from '#grader/diagnose/slips/syntax.ts'

/** The size of a number without its sign. */
export const absoluteValue: Operator = {
  kind: 'absoluteValue',
  at({ node, source, useOf }) {
    const isNumber = (isName(node) && useOf(node.name) === 'number') || chainOf(node, SUM)
    return isNumber ? [{ code: `Math.abs(${source(node)})` }] : []
  },
}
