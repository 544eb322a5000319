import type { Operator } from '../site.ts'

/** One word for another: the branch, or the entry of a table, that belongs to another activation or operation. */
export const wordForAnother: Operator = {
  kind: 'wordForAnother',
  at({ node, words, source, useOf, parents }) {
    if (node.type === 'Literal' && typeof node.value === 'string')
      return words
        .filter(word => word !== node.value)
        .map(word => ({ code: JSON.stringify(word), what: String(node.value), instead: word }))
    // table[word]: every word gets the entry of one.
    if (node.type !== 'MemberExpression' || !node.computed || node.object.type !== 'Identifier') return []
    if (useOf(node.object.name) !== 'table' || parents[0]?.type === 'CallExpression') return []
    const table = source(node.object)
    return words.map(word => ({ code: `${table}.${word}`, what: source(node.property), instead: word }))
  },
}
