import type { Operator } from '../site.ts'
import { chainOf, codeOf, SUM } from '../syntax.ts'

/** `a + b - c` without one of its terms. */
export const termLeftOut: Operator = {
  kind: 'termLeftOut',
  at({ node, parents, source, code }) {
    const links = chainOf(node, SUM)
    if (!links || chainOf(parents[0]!, SUM)?.[0]?.node === links[0]!.node) return []
    return links.map(link => ({
      code: codeOf(
        links.filter(other => other !== link),
        code,
      ),
      what: source(link.node),
      instead: '',
    }))
  },
}
