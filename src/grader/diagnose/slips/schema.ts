import { type AnyNode, type Identifier, type Literal, parse } from 'acorn'
import type { Slip } from '#exercise/slips.ts'
import type { Change } from './change.ts'
import { bindingsOf, type Expression, KEPT, type Operator, type Site } from './site.ts'
import { chainOf, childrenOf, nodesOf, PRODUCT, SUM } from './syntax.ts'

/** A slip as a change of the text that it is made in. */
export interface Edit {
  from: number
  to: number
  code: string
  /** Its code if another change is made within it; undefined where the two do not go together. */
  around?(inner: Edit): string | undefined
}

/** A solution with its slips, as text. */
export interface Schema {
  slips: Slip[]
  /** For each slip the same as a change of the code. */
  edits: Edit[]
  /** How many places there are where a slip can be. */
  sites: number
  /** The names that it takes from the engine: as they are there, and as they are here. */
  imports: { imported: string; local: string }[]
  /** The body of a function of `engine`'s names, `slips` and `maxRounds` that returns a `Slippery`. */
  body: string
}

/**
 * Writes a program anew with every slip in it: where an operator has another expression, the code looks up which to
 * take. Rounds of loops and calls of functions are counted.
 *
 * @param code the program in JavaScript, a module
 * @param entry the name of its function
 * @param operators the kinds of slips
 * @param numbers more expressions that are numbers, for operators that add one
 * @example schemaOf('export const f = (x, y) => x * y', 'f', [factorLeftOut]).slips.length // 2
 */
export function schemaOf(
  code: string,
  entry: string,
  operators: Operator[],
  numbers: (program: AnyNode) => Expression[] = () => [],
): Schema {
  const program = parse(code, { ecmaVersion: 'latest', sourceType: 'module' })
  const writer = new Writer(code, program, operators, numbers(program))
  const imports: Schema['imports'] = []
  const parts: string[] = []
  let local = entry
  for (const statement of program.body) {
    if (statement.type === 'ImportDeclaration') {
      for (const specifier of statement.specifiers)
        if (specifier.type === 'ImportSpecifier')
          imports.push({ imported: nameOf(specifier.imported), local: specifier.local.name })
      continue
    }
    if (statement.type === 'ExportNamedDeclaration' && !statement.declaration) {
      const own = statement.specifiers.find(({ exported }) => nameOf(exported) === entry)
      if (own) local = nameOf(own.local)
      continue
    }
    const declared = statement.type === 'ExportNamedDeclaration' ? statement.declaration! : statement
    parts.push(writer.write(declared as AnyNode, [program]))
  }
  const { prefix: $, sites } = writer
  const body = `'use strict'
const ${$}o = Array.from({ length: ${sites} }, () => 0)
let ${$}n = 0, ${$}r = 0, ${$}m = maxRounds, ${$}k = {}, ${$}s = []
const ${$}t = () => { if (++${$}r > ${$}m) throw new Error('no end') }
const ${$}on = (slips, most) => {
  for (const [site] of ${$}s) ${$}o[site] = 0
  for (const [site, alternative] of slips) ${$}o[site] = alternative
  ${$}s = slips, ${$}m = most, ${$}r = 0, ${$}k = {}
}
${$}on(slips, maxRounds)
${parts.join('\n')}
return { answer: ${local}, turnOn: ${$}on, rounds: () => ${$}r }`
  const order = inOrder(writer.slips, operators)
  return {
    slips: order.map(n => writer.slips[n]!),
    edits: order.map(n => writer.edits[n]!),
    sites,
    imports,
    body,
  }
}

const nameOf = (name: { type: string }): string =>
  String(name.type === 'Literal' ? (name as Literal).value : (name as Identifier).name)

/** The slips of the first operator come first. */
function inOrder(slips: Slip[], operators: Operator[]): number[] {
  const rank = new Map(operators.map(({ kind }, n) => [kind, n]))
  return [...slips.keys()].sort((one, other) => rank.get(slips[one]!.kind)! - rank.get(slips[other]!.kind)!)
}

class Writer {
  readonly slips: Slip[] = []
  readonly edits: Edit[] = []
  sites = 0
  /** What the names begin with that are added: nothing in the program does. */
  readonly prefix: string
  private readonly code: string
  private readonly operators: Operator[]
  private readonly bindings: ReturnType<typeof bindingsOf>
  private readonly words: string[]
  private readonly numbers: Expression[]
  private readonly seen = new Set<string>()
  /** The links of chains that are being written, each in a variable. */
  private readonly bound = new Map<AnyNode, string>()

  constructor(code: string, program: AnyNode, operators: Operator[], numbers: Expression[]) {
    this.code = code
    this.prefix = freePrefix(code)
    this.operators = operators
    this.bindings = bindingsOf(program)
    this.words = wordsOf(program)
    this.numbers = numbers
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
    const names = links.map(link => `${this.prefix}${link.start}`)
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
    if (isLoopBody(node, parents[0])) return `{ ${this.prefix}t(); ${plain} }`
    // A function that calls itself may have no end, either.
    if (node.type === 'BlockStatement' && 'params' in parents[0]!) return `{ ${this.prefix}t(); ${plain} }`
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
    const early = !parents.some(parent => 'params' in parent)
    const number = this.sites
    const alternatives: Pick<Change, 'code' | 'before'>[] = []
    for (const { kind, at } of this.operators) {
      const asText = at({ ...site, code: site.source })
      for (const [n, { code, before, what = site.source(node), instead = code }] of at(site).entries()) {
        const key = `${node.start} ${node.end} ${code}`
        if (this.seen.has(key)) continue
        this.seen.add(key)
        alternatives.push({ code: code.replaceAll(KEPT, `${this.prefix}k.`), before })
        const slip: Slip = { kind, place: placeOf(parents), what, instead, at: [number, alternatives.length] }
        this.slips.push(early ? { ...slip, early } : slip)
        // `{ a }` holds a name and a value in one.
        const name = isShorthand(node, parents) ? `${site.source(node)}: ` : ''
        const around = (inner: Edit) => {
          const { code } = at({ ...site, code: part => this.changed(part, inner) })[n]!
          return code === asText[n]!.code ? undefined : name + code
        }
        const text = name + asText[n]!.code
        this.edits.push(
          before
            ? { from: node.start, to: node.start, code: `${text}; ` }
            : { from: node.start, to: node.end, code: text, around },
        )
      }
    }
    if (alternatives.length === 0) return plain
    this.sites++
    const [on, which] = [`${this.prefix}o[${number}]`, `${this.prefix}n`]
    const is = (n: number) => (n === 0 ? `(${which} = ${on}) === 1` : `${which} === ${n + 1}`)
    if (node.type.endsWith('Statement')) {
      const numbered = alternatives.map((alternative, n) => ({ ...alternative, n }))
      const chosen = (before: boolean) =>
        numbered
          .filter(alternative => (alternative.before === true) === before)
          .map(({ code, n }) => `if (${on} === ${n + 1}) { ${code} }`)
          .join(' else ')
      const [first, whole] = [chosen(true), chosen(false)]
      if (whole === '') return `{ if (${on}) { ${first} } ${plain} }`
      if (first === '') return `if (${on}) { ${whole} } else { ${plain} }`
      throw new Error('operators either put something before a statement or something in its place')
    }
    const last = alternatives.length - 1
    const chosen = alternatives.map(({ code }, n) => (n === last ? code : `${is(n)} ? ${code} : `)).join('')
    return `(${on} ? ${chosen} : ${plain})`
  }

  /** The text of a node in which a change is made. */
  private changed(node: AnyNode, { from, to, code }: Edit): string {
    const isWithin = node.start <= from && to <= node.end
    return isWithin
      ? this.code.slice(node.start, from) + code + this.code.slice(to, node.end)
      : this.code.slice(node.start, node.end)
  }

  private siteOf(node: AnyNode, parents: AnyNode[]): Site {
    const visible = this.bindings.filter(({ from, to }) => from <= node.start && node.end <= to)
    const useOf = (name: string) => visible.findLast(binding => binding.name === name)?.use
    const isSeen = (name: string) => name === 'Math' || visible.some(binding => binding.name === name)
    return {
      node,
      parents,
      words: this.words,
      source: part => this.code.slice(part.start, part.end),
      code: part => this.plain(part),
      useOf,
      namesOf: use => [...new Set(visible.map(({ name }) => name))].filter(name => useOf(name) === use),
      numbers: () => this.numbers.filter(({ names }) => names.every(isSeen)).map(({ text }) => text),
      neighbours: name => {
        const use = useOf(name)
        const names = visible.filter(binding => binding.use === use).map(binding => binding.name)
        return use ? [...new Set(names)].filter(other => other !== name) : []
      },
    }
  }
}

function isShorthand(node: AnyNode, [parent, above]: AnyNode[]): boolean {
  return (
    parent?.type === 'Property' &&
    parent.shorthand &&
    parent.value === node &&
    above?.type === 'ObjectExpression'
  )
}

function freePrefix(code: string): string {
  let prefix = '$_'
  while (code.includes(prefix)) prefix += '_'
  return prefix
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
