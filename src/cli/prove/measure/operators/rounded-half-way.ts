import type { Operator } from '#grader/diagnose/slips/site.ts'
import { chainOf, isName, PRODUCT, SUM } from '#grader/diagnose/slips/syntax.ts'

/** A number that is rounded half-way, to two or three decimals. */
export const roundedHalfWay: Operator = {
  kind: 'roundedHalfWay',
  at({ node, parents, source, useOf }) {
    if (parents[0]?.type === 'MemberExpression') return []
    const isNumber =
      (isName(node) && useOf(node.name) === 'number') || chainOf(node, PRODUCT) || chainOf(node, SUM)
    if (!isNumber) return []
    return [
      { code: `Math.round((${source(node)}) * 100) / 100` },
      { code: `Number((${source(node)}).toFixed(3))` },
    ].map(({ code }) => ({ code: `(${code})` }))
  },
}
