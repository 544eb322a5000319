import type { Operator } from '#grader/diagnose/slips/site.ts'
import { chainOf, isName, PRODUCT, SUM } from '#grader/diagnose/slips/syntax.ts'

/** A number that is rounded half-way, or cut off. */
export const roundedHalfWay: Operator = {
  kind: 'roundedHalfWay',
  at({ node, source, useOf }) {
    const isNumber =
      (isName(node) && useOf(node.name) === 'number') || chainOf(node, PRODUCT) || chainOf(node, SUM)
    if (!isNumber) return []
    return [{ code: `(Math.round((${source(node)}) * 100) / 100)` }, { code: `Math.trunc(${source(node)})` }]
  },
}
