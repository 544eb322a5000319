import type { Operator } from '#grader/diagnose/slips/site.ts'
import { chainOf, SUM } from '#grader/diagnose/slips/syntax.ts'

/** The square of a sum, or of a size. */
export const squared: Operator = {
  kind: 'squared',
  at({ node, source }) {
    return chainOf(node, SUM)
      ? [{ code: `((${source(node)}) ** 2)` }, { code: `(2 * (${source(node)}))` }]
      : []
  },
}
