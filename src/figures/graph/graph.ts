import { type Value, value } from '#engine'

export type Operation =
  | 'add'
  | 'sub'
  | 'mul'
  | 'div'
  | 'pow'
  | 'neg'
  | 'exp'
  | 'log'
  | 'sin'
  | 'cos'
  | 'sigmoid'
  | 'tanh'
  | 'relu'

/** What a node is computed from: another node, or a number that is part of the node itself. */
export type Operand = { node: number } | { constant: number }

export interface GraphNode {
  op: Operation | 'leaf'
  name?: string
  /** Of a leaf. */
  value?: number
  operands: Operand[]
}

/** A connection: from the node `parent` into operand number `which` of `node`. */
export interface Edge {
  node: number
  which: number
  parent: number
}

export type Step =
  | { kind: 'given' }
  | { kind: 'forward'; node: number }
  | { kind: 'seed'; node: number }
  | { kind: 'back'; edge: Edge }

export interface Evaluated {
  data: number[]
  /** The derivative of the result by each node, as the engine has it. */
  grad: number[]
  /** `local[node][which]`: the derivative of a node by one of its operands. */
  local: number[][]
}

/** All connections, in the order of their nodes. */
export function edgesOf(nodes: GraphNode[]): Edge[] {
  return nodes.flatMap(({ operands }, node) =>
    operands.flatMap((operand, which) => ('node' in operand ? [{ node, which, parent: operand.node }] : [])),
  )
}

/** Forward node by node; then 1 at the result; then backward edge by edge, each node only when it is complete. */
export function stepsOf(nodes: GraphNode[]): Step[] {
  const edges = edgesOf(nodes)
  const last = nodes.length - 1
  const inner = nodes.flatMap(({ op }, node) => (op === 'leaf' ? [] : [node]))
  return [
    { kind: 'given' },
    ...inner.map(node => ({ kind: 'forward', node }) as const),
    { kind: 'seed', node: last },
    ...inner
      .toReversed()
      .flatMap(node =>
        edges.filter(edge => edge.node === node).map(edge => ({ kind: 'back', edge }) as const),
      ),
  ]
}

function compute(op: GraphNode['op'], [a, b]: Value[]): Value {
  // Of the operations, just the five of two operands take an argument; the others ignore it.
  return (a[op as 'add'] as (other: Value) => Value).call(a, b)
}

/** Values, gradients and local derivatives, all by the engine. */
export function evaluate(nodes: GraphNode[]): Evaluated {
  const values: Value[] = []
  const local: number[][] = []
  for (const { op, value: given, operands } of nodes) {
    if (op === 'leaf') {
      values.push(value(given!))
      local.push([])
      continue
    }
    values.push(
      compute(
        op,
        operands.map(operand => ('node' in operand ? values[operand.node] : value(operand.constant))),
      ),
    )
    const inputs = operands.map(operand => ('node' in operand ? values[operand.node].data : operand.constant))
    if (!inputs.every(Number.isFinite)) {
      local.push(inputs.map(() => Number.NaN))
      continue
    }
    // The node alone, on leaves of its own: their gradients are its local derivatives.
    const alone = inputs.map(value)
    compute(op, alone).backward()
    local.push(alone.map(({ grad }) => grad))
  }
  values.at(-1)!.backward()
  return { data: values.map(({ data }) => data), grad: values.map(({ grad }) => grad), local }
}

/** The gradient that each node has collected after a number of steps; null where nothing has come back yet. */
export function collected(steps: Step[], step: number, { grad, local }: Evaluated): (number | null)[] {
  const sums: (number | null)[] = grad.map(() => null)
  for (const done of steps.slice(0, step + 1)) {
    if (done.kind === 'seed') sums[done.node] = 1
    if (done.kind === 'back') {
      const { node, which, parent } = done.edge
      sums[parent] = (sums[parent] ?? 0) + sums[node]! * local[node][which]
    }
  }
  return sums
}

/** Whether every value is a finite number: a logarithm of −1 is none. */
export function isFiniteGraph({ data, grad }: Evaluated): boolean {
  return [...data, ...grad].every(Number.isFinite)
}
