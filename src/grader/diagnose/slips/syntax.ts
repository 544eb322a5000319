import type {
  AnyNode,
  AssignmentExpression,
  BinaryExpression,
  CallExpression,
  Identifier,
  MemberExpression,
} from 'acorn'

/** The nodes directly below one, in the order of the text. */
export function childrenOf(node: AnyNode): AnyNode[] {
  const found: AnyNode[] = []
  // `{ a }` holds one and the same name twice.
  const parts = node.type === 'Property' && node.shorthand ? [node.value] : Object.values(node)
  for (const value of parts) {
    if (Array.isArray(value)) found.push(...value.filter(isNode))
    else if (isNode(value)) found.push(value)
  }
  return found.sort((one, other) => one.start - other.start)
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && typeof (value as AnyNode).type === 'string'
}

/** All nodes of a tree, from the outside in. */
export function nodesOf(node: AnyNode): AnyNode[] {
  return [node, ...childrenOf(node).flatMap(nodesOf)]
}

/** One link of a chain such as `a * b / c` or `a + b - c`. */
export interface Link {
  /** What joins it to the ones before. */
  operator: string
  node: AnyNode
}

/** The links of a chain of one precedence; undefined where there is none. */
export function chainOf(node: AnyNode, operators: readonly string[]): Link[] | undefined {
  if (node.type !== 'BinaryExpression' || !operators.includes(node.operator)) return undefined
  const left = chainOf(node.left as AnyNode, operators) ?? [
    { operator: operators[0]!, node: node.left as AnyNode },
  ]
  return [...left, { operator: node.operator, node: node.right }]
}

export const PRODUCT = ['*', '/'] as const
export const SUM = ['+', '-'] as const

/** The code of a chain, which is 1 or 0 when no link is left. */
export function codeOf(links: Link[], source: (node: AnyNode) => string): string {
  if (links.length === 0) return '0'
  return links
    .map(({ operator, node }, n) => {
      const lead = operator === '/' ? '1 /' : operator === '-' ? '-' : ''
      return n === 0 ? `${lead} (${source(node)})` : `${operator} (${source(node)})`
    })
    .join(' ')
}

/** The assignment that an expression or a line is. */
export function assignmentIn(node: AnyNode): AssignmentExpression | undefined {
  if (node.type === 'ExpressionStatement') return assignmentIn(node.expression)
  return node.type === 'AssignmentExpression' ? node : undefined
}

/** `list[index]`, the index computed. */
export function isEntry(node: AnyNode): node is MemberExpression {
  return node.type === 'MemberExpression' && node.computed
}

/** A call of a function with one argument, by its name or as `Math.name`; `Math.max(...list)` has many. */
export function isUnaryCall(node: AnyNode): node is CallExpression {
  if (node.type !== 'CallExpression' || node.arguments.length !== 1) return false
  if (node.arguments[0]!.type === 'SpreadElement') return false
  const { callee } = node
  return callee.type === 'Identifier' || isMath(callee)
}

export function isMath(node: AnyNode): node is MemberExpression {
  return node.type === 'MemberExpression' && node.object.type === 'Identifier' && node.object.name === 'Math'
}

export function isName(node: AnyNode): node is Identifier {
  return node.type === 'Identifier'
}

export function isNumber(node: AnyNode): boolean {
  return node.type === 'Literal' && typeof node.value === 'number'
}

export function isComparison(node: AnyNode): node is BinaryExpression {
  return node.type === 'BinaryExpression' && ['<', '<=', '>', '>='].includes(node.operator)
}
