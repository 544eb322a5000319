import type { AnyNode } from 'acorn'
import type { Operator } from '#grader/diagnose/slips/site.ts'
import {
  assignmentIn,
  chainOf,
  codeOf,
  isNumber,
  type Link,
  PRODUCT,
  SUM,
} from '#grader/diagnose/slips/syntax.ts'

/** Whether a node is all of a chain. */
function wholeChain(
  node: AnyNode,
  parent: AnyNode | undefined,
  operators: readonly string[],
): Link[] | undefined {
  const links = chainOf(node, operators)
  const isPart = links && parent && chainOf(parent, operators)?.[0]?.node === links[0]!.node
  return isPart ? undefined : links
}

/** A plus for a minus, a minus for a plus, a minus that is lost or too many. */
export const sign: Operator = {
  kind: 'sign',
  at({ node, parents, source, code }) {
    if (node.type === 'UnaryExpression' && node.operator === '-')
      return [{ code: `(${code(node.argument)})`, what: source(node), instead: source(node.argument) }]
    const assigned = assignmentIn(node)
    const turned = assigned && { '+=': '-=', '-=': '+=' }[assigned.operator as string]
    if (turned) {
      const target = source(assigned.left as AnyNode)
      const text = `${target} ${turned} ${source(assigned.right)}`
      return [{ code: text, what: `${target} ${assigned.operator} …`, instead: `${target} ${turned} …` }]
    }
    const links = wholeChain(node, parents[0], SUM)
    if (!links)
      return isProductOrCall(node, parents[0])
        ? [{ code: `(-(${code(node)}))`, what: source(node), instead: `-(${source(node)})` }]
        : []
    return links.map(link => {
      const other: Link = { ...link, operator: link.operator === '-' ? '+' : '-' }
      const all = links.map(one => (one === link ? other : one))
      return { code: `(${codeOf(all, code)})`, what: source(node), instead: sumText(all, source) }
    })
  },
}

// Where a minus may be missing: a product, a call, what an exponential is taken of.
function isProductOrCall(node: AnyNode, parent: AnyNode | undefined): boolean {
  if (parent && (chainOf(parent, PRODUCT) || chainOf(parent, SUM))) return false
  return (
    chainOf(node, PRODUCT) !== undefined || (node.type === 'Identifier' && parent?.type === 'CallExpression')
  )
}

function sumText(links: Link[], source: (node: AnyNode) => string): string {
  return links
    .map(
      ({ operator, node }, n) => (n === 0 ? (operator === '-' ? '-' : '') : ` ${operator} `) + source(node),
    )
    .join('')
}

const OTHER: Record<string, string[]> = {
  '*': ['+', '/', '-', '**'],
  '/': ['*', '-'],
  '+': ['*', '-'],
  '-': ['+', '*', '/'],
  '**': ['*'],
}

/** Another arithmetic sign, or the two sides the other way round. */
export const operator: Operator = {
  kind: 'operator',
  at({ node, source, code }) {
    if (node.type !== 'BinaryExpression' || !OTHER[node.operator]) return []
    const left = node.left as AnyNode
    const { right } = node
    const turned = ['/', '-', '**'].includes(node.operator)
      ? [
          {
            code: `((${code(right)}) ${node.operator} (${code(left)}))`,
            what: source(node),
            instead: `${source(right)} ${node.operator} ${source(left)}`,
          },
        ]
      : []
    return [
      ...OTHER[node.operator]!.map(other => ({
        code: `((${code(left)}) ${other} (${code(right)}))`,
        what: source(node),
        instead: `${source(left)} ${other} ${source(right)}`,
      })),
      ...turned,
    ]
  },
}

const NUMBERS = ['0', '1', '2', '0.5', '3']

/** Another number. */
export const number: Operator = {
  kind: 'number',
  at({ node, parents, source }) {
    const [parent] = parents
    if (parent?.type === 'MemberExpression' && parent.property === node) return []
    const isWritten = isNumber(node) || (node.type === 'UnaryExpression' && isNumber(node.argument))
    if (!isWritten) return []
    return NUMBERS.filter(other => other !== source(node)).map(code => ({
      code,
      what: source(node),
      instead: code,
    }))
  },
}

/** One factor or divisor too many. */
export const factorTooMany: Operator = {
  kind: 'factorTooMany',
  at({ node, parents, source, code }) {
    const links = wholeChain(node, parents[0], PRODUCT)
    return (links ?? []).map(link => ({
      code: `(${codeOf(
        links!.filter(other => other !== link),
        code,
      )})`,
      what: source(node),
      instead: productText(
        links!.filter(other => other !== link),
        source,
      ),
    }))
  },
}

/** One term too many. */
export const termTooMany: Operator = {
  kind: 'termTooMany',
  at({ node, parents, source, code }) {
    const links = wholeChain(node, parents[0], SUM)
    return (links ?? []).map(link => ({
      code: `(${codeOf(
        links!.filter(other => other !== link),
        code,
      )})`,
      what: source(node),
      instead: sumText(
        links!.filter(other => other !== link),
        source,
      ),
    }))
  },
}

function productText(links: Link[], source: (node: AnyNode) => string): string {
  return links
    .map(
      ({ operator, node }, n) =>
        (n === 0 ? (operator === '/' ? '1 / ' : '') : ` ${operator} `) + source(node),
    )
    .join('')
}

/** Brackets that belong around a sum: `a * (b - c)` for `a * b - c`, `1 / (1 + e)` for `1 / 1 + e`. */
export const brackets: Operator = {
  kind: 'brackets',
  at({ node, source, code }) {
    if (node.type !== 'BinaryExpression' || !'+-*/'.includes(node.operator)) return []
    const found: { code: string; what: string; instead: string }[] = []
    const add = (text: (of: (part: AnyNode) => string) => string) =>
      found.push({ code: `(${text(code)})`, what: source(node), instead: text(source) })
    const left = node.left as AnyNode
    const { right, operator } = node
    if (left.type === 'BinaryExpression' && left.operator !== operator && '+-*/'.includes(left.operator)) {
      const { left: a, right: b } = left
      add(of => `${of(a as AnyNode)} ${left.operator} (${of(b)} ${operator} ${of(right)})`)
    }
    if (left.type === 'BinaryExpression' && ['-', '/'].includes(operator) && left.operator === operator)
      add(of => `${of(left.left as AnyNode)} ${operator} (${of(left.right)} ${operator} ${of(right)})`)
    if (right.type === 'BinaryExpression' && '+-*/'.includes(right.operator) && right.operator !== operator) {
      const { left: b, right: c } = right
      add(of => `(${of(left)} ${operator} ${of(b as AnyNode)}) ${right.operator} ${of(c)}`)
    }
    return found
  },
}

/** A factor or a divisor that a number lacks. */
export const factorMissing: Operator = {
  kind: 'factorMissing',
  at(site) {
    const { node, parents, source, code } = site
    if (!isWhole(node, parents)) return []
    const own = inProduct(node, source)
    const numbers = site.numbers()
    const found = ['2', '0.5', ...numbers].map(factor => ({
      code: `((${code(node)}) * (${factor}))`,
      what: source(node),
      instead: `${own} * ${inside(factor)}`,
    }))
    for (const divisor of ['2', ...numbers.filter(text => /^[\w.]+$/.test(text))])
      found.push({
        code: `((${code(node)}) / (${divisor}))`,
        what: source(node),
        instead: `${own} / ${divisor}`,
      })
    found.push({ code: `((${code(node)}) ** 2)`, what: source(node), instead: `${own} ** 2` })
    return found
  },
}

/** A term that a number lacks. */
export const termMissing: Operator = {
  kind: 'termMissing',
  at(site) {
    const { node, parents, source, code } = site
    if (!isWhole(node, parents)) return []
    // A slope is a factor.
    const terms = site.numbers().filter(text => !text.includes('(1 - '))
    const found = ['1', ...terms].flatMap(term =>
      ['+', '-'].map(sign => ({
        code: `((${code(node)}) ${sign} (${term}))`,
        what: source(node),
        instead: `${source(node)} ${sign} ${inside(term)}`,
      })),
    )
    found.push({
      code: `(1 - (${code(node)}))`,
      what: source(node),
      instead: `1 - ${inProduct(node, source)}`,
    })
    return found
  },
}

const inside = (text: string) => (/[-+] /.test(text) ? `(${text})` : text)

const inProduct = (node: AnyNode, source: (node: AnyNode) => string) =>
  chainOf(node, SUM) ? `(${source(node)})` : source(node)

/** Whole results only: what is assigned, returned, pushed or added up, and the links of a sum. */
function isWhole(node: AnyNode, [parent, above]: AnyNode[]): boolean {
  if (
    !/^(BinaryExpression|Identifier|MemberExpression|CallExpression|Literal|UnaryExpression)$/.test(node.type)
  )
    return false
  if (node.type === 'Literal' && typeof node.value !== 'number') return false
  switch (parent?.type) {
    case 'VariableDeclarator':
      return above?.type === 'VariableDeclaration'
    case 'AssignmentExpression':
      return parent.right === node
    case 'ReturnStatement':
    case 'ArrowFunctionExpression':
    case 'Property':
    case 'ArrayExpression':
    case 'ConditionalExpression':
      return true
    case 'CallExpression':
      return parent.callee !== node
    case 'BinaryExpression':
      return ['+', '-'].includes(parent.operator) || chainOf(node, SUM) !== undefined
    default:
      return false
  }
}
