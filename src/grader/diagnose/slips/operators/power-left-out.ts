import type { Operator } from '../site.ts'

/** `t` for `t ** 2`, and `1 - a` for `1 - a * a`. */
export const powerLeftOut: Operator = {
  kind: 'powerLeftOut',
  at({ node, source }) {
    if (node.type !== 'BinaryExpression' || node.operator !== '**') return []
    return [
      { code: `(${source(node.left as never)})`, what: source(node), instead: source(node.left as never) },
    ]
  },
}
