import type { AnyNode } from 'acorn'
import type { Operator } from '#grader/diagnose/slips/site.ts'
import { isEntry, isMath, isName, isUnaryCall } from '#grader/diagnose/slips/syntax.ts'
import { outside } from './calls.ts'

/** Another variable. */
export const name: Operator = {
  kind: 'name',
  at({ node, parents, neighbours, useOf, namesOf }) {
    if (!isName(node)) return []
    const use = useOf(node.name)
    if (use === undefined || use === 'function' || use === 'word') return []
    const [parent] = parents
    // Where an index is, the operator for indices looks.
    if (parent && isEntry(parent) && parent.property === node) return []
    const others = neighbours(node.name)
    const more = use === 'index' ? [] : [...namesOf('number'), ...namesOf('list'), ...namesOf('thing')]
    return [...new Set([...others, ...more])]
      .filter(other => other !== node.name)
      .map(other => ({ code: other, what: node.name, instead: other }))
  },
}

/** Another field of the same object: `z` for `a`, `db` for `dW`. The program shows which fields there are. */
export const field = (fields: string[]): Operator => ({
  kind: 'field',
  at({ node, source }) {
    if (node.type !== 'MemberExpression' || node.computed || node.property.type !== 'Identifier') return []
    const { name } = node.property
    if (!fields.includes(name)) return []
    return fields
      .filter(other => other !== name)
      .map(other => `${source(node.object as AnyNode)}.${other}`)
      .map(code => ({ code, what: source(node), instead: code }))
  },
})

/** Another word: the branch of one activation is that of another. */
export const word: Operator = {
  kind: 'word',
  at({ node, words }) {
    if (node.type !== 'Literal' || typeof node.value !== 'string') return []
    return words
      .filter(other => other !== node.value)
      .map(other => ({ code: JSON.stringify(other), what: `'${node.value}'`, instead: `'${other}'` }))
  },
}

const MATH = ['exp', 'tanh', 'sin', 'cos']

/** Another function. */
export const called = (entry: string): Operator => ({
  kind: 'called',
  at({ node, parents, source, namesOf }) {
    if (isMath(node) && node.property.type === 'Identifier')
      return MATH.map(other => `Math.${other}`)
        .filter(other => other !== source(node))
        .map(code => ({ code, what: source(node), instead: code }))
    if (!isUnaryCall(node)) return []
    const own = source(node.callee as AnyNode)
    return [...outside([entry, ...parents], namesOf('function')), ...MATH.map(other => `Math.${other}`)]
      .filter(other => other !== own)
      .map(other => ({
        code: `${other}(${source(node.arguments[0]!)})`,
        what: own,
        instead: other,
      }))
  },
})
