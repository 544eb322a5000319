import type { AnyNode } from 'acorn'
import type { Operator } from '#grader/diagnose/slips/site.ts'
import { chainOf, isMath, isName, isNumber, PRODUCT } from '#grader/diagnose/slips/syntax.ts'

/** A function too many: what it is called with, or one of the things. */
export const callTooMany: Operator = {
  kind: 'callTooMany',
  at({ node, source, code }) {
    if (node.type === 'BinaryExpression' && node.operator === '/' && isNumber(node.right)) {
      const left = node.left as AnyNode
      if (left.type !== 'CallExpression') return []
      return withinCall(left.arguments[0] as AnyNode).map(part => ({
        code: `(${code(part)})`,
        what: source(node),
        instead: source(part),
      }))
    }
    if (node.type !== 'CallExpression') return []
    const { callee } = node
    const isFree = isName(callee as AnyNode) || isMath(callee as AnyNode)
    // A method that changes the order or leaves something out, taken away from its list.
    if (!isFree && callee.type === 'MemberExpression' && !callee.computed) {
      const method = source(callee.property as AnyNode)
      if (!METHODS.includes(method)) return []
      return [
        {
          code: code(callee.object as AnyNode),
          what: source(node),
          instead: source(callee.object as AnyNode),
        },
      ]
    }
    if (!isFree) return []
    const inner = node.arguments.flatMap(argument => [
      argument as AnyNode,
      ...withinCall(argument as AnyNode),
    ])
    return inner.map(part => ({ code: `(${code(part)})`, what: source(node), instead: source(part) }))
  },
}

// `Number(x.toFixed(2))` and `Math.round(x * 100) / 100` are two functions too many, and one thing.
function withinCall(node: AnyNode): AnyNode[] {
  if (node.type === 'CallExpression') {
    const { callee } = node
    return callee.type === 'MemberExpression' && !isMath(callee as AnyNode)
      ? [callee.object as AnyNode]
      : (node.arguments as AnyNode[])
  }
  return chainOf(node, PRODUCT)?.map(link => link.node) ?? []
}

/** A method that makes a text of a number, or numbers of another order. */
const METHODS = [
  'reverse',
  'slice',
  'sort',
  'filter',
  'toReversed',
  'toSorted',
  'toFixed',
  'toPrecision',
  'toString',
]

/** Two arguments that have changed places. */
export const argumentOrder: Operator = {
  kind: 'argumentOrder',
  at({ node, source }) {
    if (node.type !== 'CallExpression' || node.arguments.length < 2) return []
    const given = node.arguments.map(argument => source(argument as AnyNode))
    return given.slice(1).map((_, n) => {
      const turned = [...given]
      ;[turned[n], turned[n + 1]] = [given[n + 1]!, given[n]!]
      const code = `${source(node.callee as AnyNode)}(${turned.join(', ')})`
      return { code, what: source(node), instead: code }
    })
  },
}

/** A function that is missing: one of the program's own, or an exponential. */
export const callMissing = (entry: string): Operator => ({
  kind: 'callMissing',
  at({ node, parents, source, code, namesOf }) {
    const [parent] = parents
    if (!/^(Identifier|MemberExpression|BinaryExpression|CallExpression|UnaryExpression)$/.test(node.type))
      return []
    if (parent?.type === 'MemberExpression' || (parent && chainOf(parent, PRODUCT) && chainOf(node, PRODUCT)))
      return []
    return [...outside([entry, ...parents], namesOf('function')), 'Math.exp', 'Math.tanh'].map(other => ({
      code: `${other}(${code(node)})`,
      what: source(node),
      instead: `${other}(${source(node)})`,
    }))
  },
})

/**
 * Those functions that a piece of code may call without calling itself: not those that it is in, and not the one that
 * everything is called from.
 */
export function outside([entry, ...parents]: [string, ...AnyNode[]], functions: string[]): string[] {
  return functions.filter(
    name =>
      name !== entry &&
      !parents.some(
        parent =>
          (parent.type === 'FunctionDeclaration' && parent.id?.name === name) ||
          (parent.type === 'VariableDeclarator' &&
            parent.id.type === 'Identifier' &&
            parent.id.name === name),
      ),
  )
}
