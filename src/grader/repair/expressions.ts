import type { AnyNode } from 'acorn'
import type { Data } from '#exercise/data.ts'
import type { Expression } from '#grader/diagnose/slips/site.ts'
import { chainOf, isMath, nodesOf, PRODUCT, SUM } from '#grader/diagnose/slips/syntax.ts'

/** Longer expressions are no single quantity. */
const LONGEST = 30

/** More than this many names that are used as indices are not combined. */
const MOST_INDICES = 4

/**
 * The numbers that a program could also have used: what it computes with anyway, and what it was handed.
 *
 * @param args of one case, in the order of the parameters
 */
export function numbersOf(program: AnyNode, code: string, entry: string, args: Data[]): Expression[] {
  const all = nodesOf(program)
  const own = all.flatMap(node => [PRODUCT, SUM].flatMap(operators => chainOf(node, operators) ?? []))
  const used = own
    .map(({ node }) => node)
    .filter(node => node.type !== 'Literal' && node.end - node.start <= LONGEST)
    .map(node => ({ text: code.slice(node.start, node.end), names: namesIn(node) }))
  const indices = [...new Set(all.flatMap(indicesIn))].slice(0, MOST_INDICES)
  const handed = knownIn(all, entry, args).flatMap(([name, data]) =>
    entriesOf({ text: name, names: [name] }, data, indices),
  )
  const slopes = used
    .filter(({ text }) => /^[\w.]+(\[\w+\])*$/.test(text))
    .flatMap(({ text, names }) => [
      { text: `(1 - ${text})`, names },
      { text: `${text} * (1 - ${text})`, names },
      { text: `(1 - ${text} ** 2)`, names },
    ])
  const seen = new Set<string>()
  return [...used, ...handed, ...slopes].filter(({ text }) => !seen.has(text) && seen.add(text))
}

function namesIn(node: AnyNode): string[] {
  return nodesOf(node).flatMap(part => {
    if (part.type !== 'Identifier') return []
    const isField = nodesOf(node).some(
      other => other.type === 'MemberExpression' && !other.computed && other.property === part,
    )
    return isField || isMath(part) ? [] : [part.name]
  })
}

const CALLBACKS = ['map', 'forEach', 'reduce', 'filter', 'flatMap']

/** The names that count: in brackets, in the head of a loop, and what a list hands over beside its entries. */
function indicesIn(node: AnyNode): string[] {
  if (node.type === 'MemberExpression' && node.computed && node.property.type === 'Identifier')
    return [node.property.name]
  if (node.type === 'ForStatement' && node.init?.type === 'VariableDeclaration')
    return node.init.declarations.flatMap(({ id }) => (id.type === 'Identifier' ? [id.name] : []))
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return []
  const { property } = node.callee
  const [round] = node.arguments
  if (property.type !== 'Identifier' || !CALLBACKS.includes(property.name)) return []
  if (round?.type !== 'ArrowFunctionExpression') return []
  const index = round.params[property.name === 'reduce' ? 2 : 1]
  return index?.type === 'Identifier' ? [index.name] : []
}

/** What was handed over, by the names that the program gives it: parameters, and what it takes out of them. */
function knownIn(all: AnyNode[], entry: string, args: Data[]): [name: string, data: Data][] {
  const known: [name: string, data: Data][] = []
  const take = (pattern: AnyNode | undefined, data: Data) => {
    if (pattern?.type === 'Identifier') known.push([pattern.name, data])
    if (pattern?.type !== 'ObjectPattern' || typeof data !== 'object' || data === null) return
    for (const part of pattern.properties)
      if (part.type === 'Property' && part.key.type === 'Identifier')
        take(part.value as AnyNode, (data as Record<string, Data>)[part.key.name])
  }
  for (const [n, data] of args.entries()) take(parametersOf(all, entry)[n], data)
  for (const node of all) {
    if (node.type !== 'VariableDeclarator' || node.init?.type !== 'Identifier') continue
    const { name } = node.init
    const found = known.find(([own]) => own === name)
    if (found && node.id.type === 'ObjectPattern') take(node.id as AnyNode, found[1])
  }
  return known
}

/** The parameters of the function that is called. */
function parametersOf(all: AnyNode[], entry: string): AnyNode[] {
  for (const node of all) {
    const found =
      node.type === 'FunctionDeclaration' && node.id?.name === entry
        ? node
        : node.type === 'VariableDeclarator' && node.id.type === 'Identifier' && node.id.name === entry
          ? node.init
          : undefined
    if (found && 'params' in found) return found.params as AnyNode[]
  }
  return []
}

/** The numbers in what was handed over, by the names and fields that lead to them. */
function entriesOf({ text, names }: Expression, data: Data, indices: string[]): Expression[] {
  if (typeof data === 'number') return [{ text, names }]
  if (Array.isArray(data)) {
    const [first] = data
    if (first === undefined || typeof first === 'string') return []
    return indices.flatMap(at => entriesOf({ text: `${text}[${at}]`, names: [...names, at] }, first, indices))
  }
  if (typeof data !== 'object' || data === null) return []
  return Object.entries(data).flatMap(([key, part]) =>
    entriesOf({ text: `${text}.${key}`, names }, part as Data, indices),
  )
}
