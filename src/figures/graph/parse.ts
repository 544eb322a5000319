import type { GraphNode, Operand, Operation } from './graph.ts'

const functions = ['exp', 'log', 'sin', 'cos', 'sigmoid', 'tanh', 'relu'] as const
const symbols: Record<string, Operation> = { '+': 'add', '-': 'sub', '*': 'mul', '/': 'div', '^': 'pow' }

/** What may be wrong with the text of a graph; `{part}` is the piece of it that is. */
const problems = {
  twice: '{part} is defined twice, or used before it is defined',
  number: '{part} is a number, not a graph',
  alias: 'the last statement, {part}, computes nothing new',
  nothing: 'nothing is computed',
  noValue: '{part} has no value; add it to inputs="…"',
  unused: 'the input {part} is not used',
  input: '"{part}" is not of the form a=2',
  constants: 'compute numbers beforehand; only names become nodes',
  unexpected: 'unexpected "{part}"',
  early: 'it ends too early',
  bracket: 'a bracket is not closed',
  function: `there is no function {part}; there are ${functions.join(', ')}`,
}

/** A text that is no graph: says what is the matter, to authors in its message, to readers by its code. */
export class GraphProblem extends Error {
  readonly code: keyof typeof problems
  readonly part: string

  constructor(text: string, code: keyof typeof problems, part = '') {
    super(`<Figure>: in "${text.trim()}": ${problems[code].replace('{part}', part)}.`)
    this.code = code
    this.part = part
  }
}

/**
 * Reads an expression as a graph.
 *
 * @param text one or more statements: `u = a * b; E = (u + c)^2`; names, numbers, + − * / ^, brackets, and the functions
 *   exp, log, sin, cos, sigmoid, tanh and relu; the last statement is the result
 * @param inputs values of the names that no statement defines: `a=2, b=-3`
 * @returns nodes in an order in which each comes after what it is computed from; numbers are part of their node
 * @throws GraphProblem with the text and the place where it stops making sense
 * @example parseGraph('a * b', 'a=2, b=3').map(node => node.op) // ['leaf', 'leaf', 'mul']
 */
export function parseGraph(text: string, inputs: string): GraphNode[] {
  const values = readInputs(inputs)
  const nodes = readGraph(text, name => values.get(name))
  const unused = [...values.keys()].find(
    name => !nodes.some(node => node.op === 'leaf' && node.name === name),
  )
  if (unused !== undefined) throw new GraphProblem(text, 'unused', unused)
  return nodes
}

/** The same with the inputs' values by name, statements on lines of their own or between semicolons. */
export function readGraph(text: string, inputOf: (name: string) => number | undefined): GraphNode[] {
  const nodes: GraphNode[] = []
  const byName = new Map<string, number>()

  const statements = text.split(/[;\n]/).filter(part => part.trim())
  for (const [n, statement] of statements.entries()) {
    const [, name, expression] = /^\s*([\p{L}]\w*)\s*=(.*)$/u.exec(statement) ?? [null, undefined, statement]
    const result = parse(tokens(expression!), expression!)
    if (!('node' in result)) throw new GraphProblem(text, 'number', statement.trim())
    if (n === statements.length - 1 && result.node < nodes.length - 1)
      throw new GraphProblem(text, 'alias', statement.trim())
    if (name === undefined) continue
    if (byName.has(name)) throw new GraphProblem(text, 'twice', name)
    byName.set(name, result.node)
    if (nodes[result.node].op !== 'leaf') nodes[result.node].name = name
  }
  if (nodes.every(node => node.op === 'leaf')) throw new GraphProblem(text, 'nothing')
  return nodes

  function leaf(name: string): Operand {
    const known = byName.get(name)
    if (known !== undefined) return { node: known }
    const value = inputOf(name)
    if (value === undefined) throw new GraphProblem(text, 'noValue', name)
    byName.set(name, nodes.length)
    return { node: nodes.push({ op: 'leaf', name, value, operands: [] }) - 1 }
  }

  function apply(op: Operation, operands: Operand[]): Operand {
    if (operands.every(operand => 'constant' in operand)) {
      if (op === 'neg') return { constant: -(operands[0] as { constant: number }).constant }
      throw new GraphProblem(text, 'constants')
    }
    return { node: nodes.push({ op, operands }) - 1 }
  }

  /** Precedence climbing: + and − bind least, ^ most and from the right. */
  function parse(list: string[], source: string): Operand {
    const result = sum()
    if (list.length > 0) throw new GraphProblem(source, 'unexpected', list[0])
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
      if (token === undefined) throw new GraphProblem(source, 'early')
      if (token === '(') {
        const inner = sum()
        if (list.shift() !== ')') throw new GraphProblem(source, 'bracket')
        return inner
      }
      if (/^[\d.]/.test(token)) return { constant: Number(token) }
      if (list[0] === '(') {
        const name = functions.find(name => name === token)
        if (!name) throw new GraphProblem(source, 'function', token)
        return apply(name, [atom()])
      }
      if (!/^\p{L}/u.test(token)) throw new GraphProblem(source, 'unexpected', token)
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
    if (name === undefined) throw new GraphProblem(text, 'input', part.trim())
    values.set(name, Number(number!.replace('−', '-')))
  }
  return values
}
