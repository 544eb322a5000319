import { type AnyNode, parse } from 'acorn'
import type { Slip } from '#exercise/slips.ts'
import { bindingsOf, type Operator, type Site } from './site.ts'
import { chainOf, childrenOf, nodesOf, PRODUCT, SUM } from './syntax.ts'

/** A solution with its slips, as text. */
export interface Schema {
  slips: Slip[]
  /** The names that it takes from the engine. */
  imports: string[]
  /** The body of a function of `engine`'s names, `$` and `tick` that returns the entry; see `SlipModule.make`. */
  body: string
}

/**
 * Writes a solution anew with every slip in it: where an operator has another expression, the code asks `$` which to
 * take. Loops call `tick`.
 *
 * @param code the solution in JavaScript, a module
 * @param entry the name of its function
 * @param operators the kinds of slips
 * @example schemaOf('export const f = (x, y) => x * y', 'f', [factorLeftOut]).slips.length // 2
 */
export function schemaOf(code: string, entry: string, operators: Operator[]): Schema {
  const program = parse(code, { ecmaVersion: 'latest', sourceType: 'module' })
  const writer = new Writer(code, program, operators)
  const imports: string[] = []
  const parts: string[] = []
  for (const statement of program.body) {
    if (statement.type === 'ImportDeclaration') {
      for (const { local } of statement.specifiers) imports.push(local.name)
      continue
    }
    const declared =
      statement.type === 'ExportNamedDeclaration' && statement.declaration ? statement.declaration : statement
    parts.push(writer.write(declared as AnyNode, [program]))
  }
  const body = `'use strict'\n${parts.join('\n')}\nreturn ${entry}`
  const { slips, numbers } = inOrder(writer.slips, operators)
  return { slips, imports, body: body.replace(/\$\((\d+)\)/g, (_, n: string) => `$(${numbers[Number(n)]})`) }
}

/** Numbers slips anew: those of the first operator come first. */
function inOrder(slips: Slip[], operators: Operator[]): { slips: Slip[]; numbers: number[] } {
  const rank = new Map(operators.map(({ kind }, n) => [kind, n]))
  const order = [...slips.keys()].sort(
    (one, other) => rank.get(slips[one]!.kind)! - rank.get(slips[other]!.kind)!,
  )
  const numbers: number[] = []
  for (const [number, n] of order.entries()) numbers[n] = number
  return { slips: order.map(n => slips[n]!), numbers }
}

class Writer {
  readonly slips: Slip[] = []
  private readonly code: string
  private readonly operators: Operator[]
  private readonly bindings: ReturnType<typeof bindingsOf>
  private readonly words: string[]
  private readonly seen = new Set<string>()
  /** The links of chains that are being written, each in a variable. */
  private readonly bound = new Map<AnyNode, string>()

  constructor(code: string, program: AnyNode, operators: Operator[]) {
    this.code = code
    this.operators = operators
    this.bindings = bindingsOf(program)
    this.words = wordsOf(program)
  }

  /** The text of a node with all alternatives in it. */
  write(node: AnyNode, parents: AnyNode[]): string {
    const name = this.bound.get(node)
    if (name) return name
    const links = headOf(node, parents)
    return links ? this.chain(node, parents, links) : this.anything(node, parents)
  }

  // The links of a chain are worked out first, with slips in them, and then put together, with slips: so both can be.
  private chain(node: AnyNode, parents: AnyNode[], links: AnyNode[]): string {
    const names = links.map(link => `$${link.start}`)
    const values = links.map(link => this.write(link, [node, ...parents]))
    for (const [n, link] of links.entries()) this.bound.set(link, names[n]!)
    const text = this.anything(node, parents)
    for (const link of links) this.bound.delete(link)
    return `((${names.join(', ')}) => ${text})(${values.join(', ')})`
  }

  private anything(node: AnyNode, parents: AnyNode[]): string {
    if (node.type === 'Property' && node.shorthand && parents[0]?.type === 'ObjectExpression')
      return `${this.code.slice(node.key.start, node.key.end)}: ${this.write(node.value, [node, ...parents])}`
    const plain = this.spliced(node, parents)
    if (isLoopBody(node, parents[0])) return `{ tick(); ${plain} }`
    return isReplaceable(node, parents) ? this.withAlternatives(node, parents, plain) : plain
  }

  private plain(node: AnyNode): string {
    const name = this.bound.get(node)
    if (name) return name
    let text = ''
    let at = node.start
    for (const child of childrenOf(node)) {
      text += this.code.slice(at, child.start) + this.plain(child)
      at = child.end
    }
    return text + this.code.slice(at, node.end)
  }

  private spliced(node: AnyNode, parents: AnyNode[]): string {
    let text = ''
    let at = node.start
    for (const child of childrenOf(node)) {
      text += this.code.slice(at, child.start) + this.write(child, [node, ...parents])
      at = child.end
    }
    return text + this.code.slice(at, node.end)
  }

  private withAlternatives(node: AnyNode, parents: AnyNode[], plain: string): string {
    const site = this.siteOf(node, parents)
    const statement = node.type.endsWith('Statement')
    let text = plain
    for (const { kind, at } of this.operators) {
      for (const { code, what = site.source(node), instead = code } of at(site)) {
        const key = `${node.start} ${node.end} ${code}`
        if (this.seen.has(key)) continue
        this.seen.add(key)
        const slip: Slip = { kind, place: placeOf(parents), what, instead }
        if (!parents.some(parent => 'params' in parent)) slip.early = true
        const number = this.slips.push(slip) - 1
        text = statement
          ? `if ($(${number})) { ${code} } else { ${text} }`
          : `($(${number}) ? ${code} : ${text})`
      }
    }
    return text
  }

  private siteOf(node: AnyNode, parents: AnyNode[]): Site {
    const visible = this.bindings.filter(({ from, to }) => from <= node.start && node.end <= to)
    const useOf = (name: string) => visible.findLast(binding => binding.name === name)?.use
    return {
      node,
      parents,
      words: this.words,
      source: part => this.code.slice(part.start, part.end),
      code: part => this.plain(part),
      useOf,
      neighbours: name => {
        const use = useOf(name)
        const names = visible.filter(binding => binding.use === use).map(binding => binding.name)
        return use ? [...new Set(names)].filter(other => other !== name) : []
      },
    }
  }
}

/** The links of a chain, if a node is all of it and no part of a longer one. */
function headOf(node: AnyNode, parents: AnyNode[]): AnyNode[] | undefined {
  for (const operators of [PRODUCT, SUM]) {
    const links = chainOf(node, operators)
    if (links && chainOf(parents[0]!, operators)?.[0]?.node !== links[0]!.node)
      return links.map(link => link.node)
  }
  return undefined
}

function wordsOf(program: AnyNode): string[] {
  const words = nodesOf(program).flatMap(node => {
    if (node.type === 'Literal' && typeof node.value === 'string') return [node.value]
    if (node.type === 'Property' && node.key.type === 'Identifier' && node.value.type !== 'Identifier')
      return node.value.type.includes('Function') || node.value.type === 'ObjectExpression'
        ? [node.key.name]
        : []
    return []
  })
  return [...new Set(words)].filter(word => word !== 'engine')
}

function isLoopBody(node: AnyNode, parent: AnyNode | undefined): boolean {
  return (
    parent !== undefined &&
    /^(For|While|DoWhile)/.test(parent.type) &&
    'body' in parent &&
    parent.body === node
  )
}

/** Whether an expression or statement may stand in the place of this one. */
function isReplaceable(node: AnyNode, parents: AnyNode[]): boolean {
  const [parent, above] = parents as [AnyNode, AnyNode | undefined]
  if (/^(Expression|If|For|ForOf)Statement$/.test(node.type)) return true
  if (!/Expression$|^Identifier$|^Literal$/.test(node.type)) return false
  switch (parent.type) {
    case 'AssignmentExpression':
      return parent.right === node
    case 'UpdateExpression':
    case 'ImportSpecifier':
    case 'LabeledStatement':
      return false
    case 'CallExpression':
      // A method keeps its object, and a function its name: both are changed as a whole.
      return parent.callee !== node
    case 'MemberExpression':
      return parent.object === node
        ? !(node.type === 'Identifier' && node.name === 'Math') && !isTarget(parent, above)
        : parent.computed && !isTarget(parent, above)
    case 'Property':
      return above?.type === 'ObjectExpression' && parent.value === node
    case 'VariableDeclarator':
      return parent.init === node
    case 'ExpressionStatement':
      return false
    default:
      if ('params' in parent) return parent.body === node
      if (parent.type === 'ForOfStatement') return parent.right === node
      return !/Pattern$/.test(parent.type) && !('id' in parent && parent.id === node)
  }
}

function isTarget(node: AnyNode, parent: AnyNode | undefined): boolean {
  if (parent?.type === 'AssignmentExpression') return parent.left === node
  return parent?.type === 'UpdateExpression'
}

/** What a piece of code belongs to: the nearest variable, field or function around it. */
function placeOf(parents: AnyNode[]): string {
  for (const parent of parents) {
    if (parent.type === 'VariableDeclarator' && parent.id.type === 'Identifier') return parent.id.name
    if (parent.type === 'Property' && parent.key.type === 'Identifier')
      return [...keysAround(parents, parent), parent.key.name].join('.')
    if (parent.type === 'SwitchCase' && parent.test?.type === 'Literal') return String(parent.test.value)
    if (parent.type === 'AssignmentExpression') return baseOf(parent.left as AnyNode)
    if (parent.type === 'FunctionDeclaration') return parent.id?.name ?? ''
  }
  return ''
}

/** The keys of the objects that a field is in: `sin` for the slope in `{ sin: { slope } }`. */
function keysAround(parents: AnyNode[], field: AnyNode): string[] {
  const [, above] = parents.slice(parents.indexOf(field) + 1)
  return above?.type === 'Property' && above.key.type === 'Identifier' ? [above.key.name] : []
}

function baseOf(node: AnyNode): string {
  if (node.type === 'MemberExpression') return baseOf(node.object as AnyNode)
  return node.type === 'Identifier' ? node.name : ''
}
