import type { Operator } from '../site.ts'
import { chainOf, codeOf, isNumber, PRODUCT } from '../syntax.ts'

/** `a * a * b` for `a * b`. */
export const factorTwice: Operator = {
  kind: 'factorTwice',
  at({ node, parents, source, code }) {
    const links = chainOf(node, PRODUCT)
    if (!links || chainOf(parents[0]!, PRODUCT)?.[0]?.node === links[0]!.node) return []
    return links
      .filter(link => !isNumber(link.node))
      .map(link => ({ code: codeOf([...links, link], code), what: source(link.node) }))
  },
}
