import type { Operator } from '../site.ts'
/** A loop that ends after its first round. */
export const endsEarly: Operator = {
  kind: 'endsEarly',
  at({ node, source }) {
    if (node.type !== 'ForStatement' && node.type !== 'ForOfStatement') return []
    const head = source(node).slice(0, node.body.start - node.start)
    return [{ code: `${head} { ${source(node.body)}; break }`, what: head.trim() }]
  },
}
