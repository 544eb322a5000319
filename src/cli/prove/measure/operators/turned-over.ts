import type { Operator } from '#grader/diagnose/slips/site.ts'
import { chainOf, PRODUCT } from '#grader/diagnose/slips/syntax.ts'

/** One divided by a factor, or its root, for the factor. */
export const turnedOver: Operator = {
  kind: 'turnedOver',
  at({ node, parents, source }) {
    if (!chainOf(parents[0]!, PRODUCT)) return []
    return [{ code: `(1 / (${source(node)}))` }, { code: `Math.sqrt(Math.abs(${source(node)}))` }]
  },
}
