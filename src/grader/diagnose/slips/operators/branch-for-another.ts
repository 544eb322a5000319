import type { Operator } from '../site.ts'
import { isName } from '../syntax.ts'

/** One word is treated as another: the branch of one activation is used for a second one, and for no more. */
export const branchForAnother: Operator = {
  kind: 'branchForAnother',
  at({ node, words, source, useOf, parents }) {
    if (!isName(node)) return []
    const [parent] = parents
    const intoTable =
      parent?.type === 'MemberExpression' &&
      parent.property === node &&
      parent.object.type === 'Identifier' &&
      useOf(parent.object.name) === 'table'
    if (!intoTable && useOf(node.name) !== 'word') return []
    return words.flatMap(word =>
      words
        .filter(other => other !== word)
        .map(other => ({
          code: `(${source(node)} === ${JSON.stringify(word)} ? ${JSON.stringify(other)} : ${source(node)})`,
          what: word,
          instead: other,
        })),
    )
  },
}
