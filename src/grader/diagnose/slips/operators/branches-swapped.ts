import type { Operator } from '../site.ts'

/** `z > 0 ? 0 : 1` for `z > 0 ? 1 : 0`. */
export const branchesSwapped: Operator = {
  kind: 'branchesSwapped',
  at({ node, source }) {
    if (node.type !== 'ConditionalExpression') return []
    const { test, consequent, alternate } = node
    const branch = (code: string) => ({ code: `(${code})`, what: source(node), instead: code })
    return [
      branch(`${source(test)} ? ${source(alternate)} : ${source(consequent)}`),
      branch(source(consequent)),
      ...(test.type === 'BinaryExpression'
        ? [branch(`${source(test)} ? ${source(test.left as never)} : ${source(alternate)}`)]
        : []),
    ]
  },
}
