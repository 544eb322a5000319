import type { GraphNode, Operand, Operation } from './graph.ts'

const functions = ['exp', 'log', 'sin', 'cos', 'sigmoid', 'tanh', 'relu'] as const
const symbols: Record<string, Operation> = { '+': 'add', '-': 'sub', '*': 'mul', '/': 'div', '^': 'pow' }

/**
 * Reads an expression as a graph. Runs when the site is built, not in the page.
 *
 * @param text one or more statements: `u = a * b; E = (u + c)^2`; names, numbers, + − * / ^, brackets, and the functions
 *   exp, log, sin, cos, sigmoid, tanh and relu; the last statement is the result
 * @param inputs values of the names that no statement defines: `a=2, b=-3`
 * @returns nodes in an order in which each comes after what it is computed from; numbers are part of their node
 * @throws Error with the text and the place where it stops making sense
 * @example parseGraph('a * b', 'a=2, b=3').map(node => node.op) // ['leaf', 'leaf', 'mul']
 */
export function parseGraph(text: string, inputs: string): GraphNode[] {
  const values = readInputs(inputs)
  const nodes: GraphNode[] = []
  const byName = new Map<string, number>()
  const used = new Set<string>()

  for (const statement of text.split(';').filter(part => part.trim())) {
    const [, name, expression] = /^\s*([\p{L}]\w*)\s*=(.*)$/u.exec(statement) ?? [null, undefined, statement]
    const result = parse(tokens(expression!), expression!)
    if (!('node' in result)) throw problem(text, `${statement.trim()} is a number, not a graph`)
    if (name === undefined) continue
    if (byName.has(name)) throw problem(text, `${name} is defined twice`)
    byName.set(name, result.node)
    if (nodes[result.node].op !== 'leaf') nodes[result.node].name = name
  }
  for (const name of values.keys()) {
    if (!used.has(name)) throw problem(text, `the input ${name} is not used`)
  }
  if (nodes.every(node => node.op === 'leaf')) throw problem(text, 'nothing is computed')
  return nodes

  function leaf(name: string): Operand {
    const known = byName.get(name)
    if (known !== undefined) return { node: known }
    const value = values.get(name)
    if (value === undefined) throw problem(text, `${name} has no value; add it to inputs="…"`)
    used.add(name)
    byName.set(name, nodes.length)
    return { node: nodes.push({ op: 'leaf', name, value, operands: [] }) - 1 }
  }

  function apply(op: Operation, operands: Operand[]): Operand {
    if (operands.every(operand => 'constant' in operand)) {
      if (op === 'neg') return { constant: -(operands[0] as { constant: number }).constant }
      throw problem(text, 'compute numbers beforehand; only names become nodes')
    }
    return { node: nodes.push({ op, operands }) - 1 }
  }

  /** Precedence climbing: + and − bind least, ^ most and from the right. */
  function parse(list: string[], source: string): Operand {
    const result = sum()
    if (list.length > 0) throw problem(source, `unexpected "${list[0]}"`)
    return result

    function sum(): Operand {
      let left = product()
      while (list[0] === '+' || list[0] === '-') left = apply(symbols[list.shift()!], [left, product()])
      return left
    }
    function product(): Operand {
      let left = unary()
      while (list[0] === '*' || list[0] === '/') left = apply(symbols[list.shift()!], [left, unary()])
      return left
    }
    function unary(): Operand {
      if (list[0] !== '-') return power()
      list.shift()
      return apply('neg', [unary()])
    }
    function power(): Operand {
      const base = atom()
      if (list[0] !== '^') return base
      list.shift()
      return apply('pow', [base, unary()])
    }
    function atom(): Operand {
      const token = list.shift()
      if (token === undefined) throw problem(source, 'it ends too early')
      if (token === '(') {
        const inner = sum()
        if (list.shift() !== ')') throw problem(source, 'a bracket is not closed')
        return inner
      }
      if (/^[\d.]/.test(token)) return { constant: Number(token) }
      if (list[0] === '(') {
        const name = functions.find(name => name === token)
        if (!name) throw problem(source, `there is no function ${token}; there are ${functions.join(', ')}`)
        return apply(name, [atom()])
      }
      if (!/^\p{L}/u.test(token)) throw problem(source, `unexpected "${token}"`)
      return leaf(token)
    }
  }
}

function tokens(source: string): string[] {
  const list = source.replaceAll('−', '-').match(/\p{L}\w*|\d+\.?\d*|\.\d+|[-+*/^()]|\S/gu) ?? []
  return [...list]
}

function readInputs(text: string): Map<string, number> {
  const values = new Map<string, number>()
  for (const part of text.split(',').filter(part => part.trim())) {
    const [, name, number] = /^\s*(\p{L}\w*)\s*=\s*([-−]?[\d.]+)\s*$/u.exec(part) ?? []
    if (name === undefined) throw problem(text, `"${part.trim()}" is not of the form a=2`)
    values.set(name, Number(number!.replace('−', '-')))
  }
  return values
}

function problem(text: string, what: string): Error {
  return new Error(`<Figure name="graph">: in "${text.trim()}": ${what}.`)
}
