import type { Operator } from '../site.ts'
import { chainOf, codeOf, isNumber, PRODUCT } from '../syntax.ts'

/** `a * b * c` without one of its factors. */
export const factorLeftOut: Operator = {
  kind: 'factorLeftOut',
  at({ node, parents, source, code }) {
    const links = chainOf(node, PRODUCT)
    if (!links || chainOf(parents[0]!, PRODUCT)?.[0]?.node === links[0]!.node) return []
    return links.flatMap((link, n) => {
      const rest = links.filter(other => other !== link)
      if (n === 0 && rest[0]?.operator === '*') rest[0] = { ...rest[0], operator: '*' }
      // A 1 is no factor.
      if (isNumber(link.node) && source(link.node) === '1') return []
      return [{ code: codeOf(rest, code), what: source(link.node), instead: '' }]
    })
  },
}
