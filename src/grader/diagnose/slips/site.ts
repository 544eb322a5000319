import type { AnyNode, Pattern } from 'acorn'
import type { Change } from './change.ts'
import { isEntry, isUnaryCall, nodesOf } from './syntax.ts'

/** What a name is used as: taken from the text, since a solution's types are gone. */
export type Use = 'number' | 'list' | 'index' | 'function' | 'table' | 'word' | 'thing'

/** A place in a solution, as an operator sees it. */
export interface Site {
  node: AnyNode
  /** From the node's parent outward. */
  parents: AnyNode[]
  /** The text of a node, for people. */
  source(node: AnyNode): string
  /** The code of a node that other code is made from: slips within a link of this chain stay possible. */
  code(node: AnyNode): string
  /** The other names that can be seen here and are used as this one is. */
  neighbours(name: string): string[]
  /** The words that the solution tells apart. */
  words: string[]
  useOf(name: string): Use | undefined
  /** All names that can be seen here and are used so. */
  namesOf(use: Use): string[]
  /** Expressions of the program that are numbers and can be worked out here, as text. */
  numbers(): string[]
}

/** An expression as text, with the names that it takes. */
export interface Expression {
  text: string
  names: string[]
}

/** What a slip remembers from one round to the next: `KEPT` and a name, in its code. */
export const KEPT = '$.kept.'

/** A kind of slip. */
export interface Operator {
  /** Its name in the interface's texts. */
  kind: string
  /** The slips of this kind whose place is this very node. */
  at(site: Site): Change[]
}

/** A name with the part of the text in which it is known. */
interface Binding {
  name: string
  from: number
  to: number
  use: Use
}

/** Finds the names of a program and where they are known. */
export function bindingsOf(program: AnyNode): Binding[] {
  const all = nodesOf(program)
  const lists = new Set(all.flatMap(node => (isListUse(node) ? [node.object.name] : [])))
  const indices = new Set(
    all.flatMap(node => (isEntry(node) && node.property.type === 'Identifier' ? [node.property.name] : [])),
  )
  const numbers = new Set(all.flatMap(node => numbersIn(node).flatMap(nameIn)))
  // What is handed to a function of the program is what that uses it as: a number to compute with, or a list.
  const functions = functionsOf(all)
  for (const node of all) {
    const called = node.type === 'CallExpression' && functions.get(nameIn(node.callee as AnyNode)[0] ?? '')
    if (called)
      for (const [n, argument] of node.arguments.entries())
        for (const uses of [numbers, lists])
          if (nameIn(called[n]).some(name => uses.has(name)))
            for (const name of nameIn(argument)) uses.add(name)
  }
  const words = new Set(all.flatMap(node => wordsIn(node).flatMap(nameIn)))
  const bindings: Binding[] = []
  const declare = (pattern: AnyNode, scope: AnyNode, from: number, init?: AnyNode | null) => {
    for (const name of namesOf(pattern as Pattern)) {
      const use = useOf(name, init)
      bindings.push({ name, from, to: scope.end, use })
    }
  }
  const useOf = (name: string, init?: AnyNode | null): Use => {
    if (init?.type === 'ArrowFunctionExpression' || init?.type === 'FunctionExpression') return 'function'
    if (init?.type === 'ObjectExpression') return 'table'
    if (indices.has(name)) return 'index'
    if (words.has(name)) return 'word'
    if (lists.has(name)) return 'list'
    return numbers.has(name) ? 'number' : 'thing'
  }
  const visit = (node: AnyNode, scope: AnyNode) => {
    if (node.type === 'VariableDeclarator') declare(node.id, scope, node.end, node.init)
    if (node.type === 'FunctionDeclaration' && node.id)
      bindings.push({ name: node.id.name, from: 0, to: scope.end, use: 'function' })
    if ('params' in node) for (const param of node.params) declare(param, node, param.end)
    const inner = opensScope(node) ? node : scope
    for (const child of nodesBelow(node)) visit(child, inner)
  }
  visit(program, program)
  return bindings
}

function isListUse(node: AnyNode): node is AnyNode & { object: { name: string } } {
  return node.type === 'MemberExpression' && node.object.type === 'Identifier'
}

function nameIn(node: AnyNode | null | undefined): string[] {
  return node?.type === 'Identifier' ? [node.name] : []
}

/** What is computed with, or handed to a function alone, is a number. */
function numbersIn(node: AnyNode): (AnyNode | null | undefined)[] {
  switch (node.type) {
    case 'BinaryExpression':
      return /^[-+*/<>]/.test(node.operator) ? [node.left as AnyNode, node.right] : []
    case 'UnaryExpression':
      return [node.argument]
    case 'AssignmentExpression':
      return node.operator === '=' ? [] : [node.left as AnyNode, node.right]
    case 'CallExpression':
      return isUnaryCall(node) ? node.arguments : []
    default:
      return []
  }
}

/** The parameters of the functions of a program, by name. */
function functionsOf(all: AnyNode[]): Map<string, AnyNode[]> {
  return new Map(
    all.flatMap((node): [string, AnyNode[]][] => {
      if (node.type === 'FunctionDeclaration' && node.id) return [[node.id.name, node.params as AnyNode[]]]
      if (node.type !== 'VariableDeclarator' || node.id.type !== 'Identifier') return []
      const { init } = node
      return init?.type === 'ArrowFunctionExpression' ? [[node.id.name, init.params as AnyNode[]]] : []
    }),
  )
}

/** What is compared with a text is a word. */
function wordsIn(node: AnyNode): (AnyNode | null | undefined)[] {
  if (node.type === 'SwitchStatement') return [node.discriminant]
  const isText = (part: AnyNode) => part.type === 'Literal' && typeof part.value === 'string'
  if (node.type !== 'BinaryExpression' || !isText(node.right)) return []
  return [node.left as AnyNode]
}

function opensScope({ type }: AnyNode): boolean {
  return /Function|^BlockStatement$|^For/.test(type)
}

function nodesBelow(node: AnyNode): AnyNode[] {
  return Object.values(node).flatMap(value =>
    (Array.isArray(value) ? value : [value]).filter(part => typeof part?.type === 'string'),
  ) as AnyNode[]
}

function namesOf(pattern: Pattern): string[] {
  switch (pattern.type) {
    case 'Identifier':
      return [pattern.name]
    case 'ObjectPattern':
      return pattern.properties.flatMap(part =>
        part.type === 'Property' ? namesOf(part.value as Pattern) : namesOf(part.argument),
      )
    case 'ArrayPattern':
      return pattern.elements.flatMap(part => (part ? namesOf(part) : []))
    case 'AssignmentPattern':
      return namesOf(pattern.left)
    default:
      return []
  }
}
