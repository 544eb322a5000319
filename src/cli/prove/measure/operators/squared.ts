import type { Operator } from '#grader/diagnose/slips/site.ts'
import { chainOf, SUM } from '#grader/diagnose/slips/syntax.ts'

/** The square of a sum, or twice that sum. */
export const squared: Operator = {
  kind: 'squared',
  at({ node, parents, source }) {
    if (!chainOf(node, SUM) || chainOf(parents[0]!, SUM) || parents[0]?.type === 'MemberExpression') return []
    return [{ code: `(${source(node)}) ** 2` }, { code: `2 * (${source(node)})` }].map(({ code }) => ({
      code: `(${code})`,
    }))
  },
}
