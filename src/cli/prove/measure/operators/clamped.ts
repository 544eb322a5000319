import type { Operator } from '#grader/diagnose/slips/site.ts'
import { chainOf, isName, PRODUCT } from '#grader/diagnose/slips/syntax.ts'

/** A number that is kept above 0 or below 1. */
export const clamped: Operator = {
  kind: 'clamped',
  at({ node, source, useOf }) {
    const isNumber = (isName(node) && useOf(node.name) === 'number') || chainOf(node, PRODUCT)
    return isNumber
      ? [{ code: `Math.max(0, ${source(node)})` }, { code: `Math.min(1, ${source(node)})` }]
      : []
  },
}
