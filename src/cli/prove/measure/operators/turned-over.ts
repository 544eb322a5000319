import type { Operator } from '#grader/diagnose/slips/site.ts'
import { chainOf, codeOf, PRODUCT } from '#grader/diagnose/slips/syntax.ts'

/** Divided by what it should be multiplied by, or the other way round. */
export const turnedOver: Operator = {
  kind: 'turnedOver',
  at({ node, parents, source }) {
    const links = chainOf(node, PRODUCT)
    if (!links || chainOf(parents[0]!, PRODUCT)) return []
    return links.slice(1).map(link => {
      const turned = { ...link, operator: link.operator === '*' ? '/' : '*' }
      return {
        code: `(${codeOf(
          links.map(other => (other === link ? turned : other)),
          source,
        )})`,
      }
    })
  },
}
