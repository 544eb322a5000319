import type { Random } from './random.ts'

type Operation = 'add' | 'sub' | 'mul' | 'div' | 'exp' | 'log' | 'square' | 'sigmoid' | 'tanh' | 'relu'

/** A node of a computational graph as plain data. */
export type GraphNode = {
  op: 'input' | Operation
  /** The positions of the nodes that it is computed from: all are smaller than its own. */
  parents: number[]
  /** Its value. */
  data: number
}

/**
 * The values of all nodes, computed anew from the inputs.
 *
 * @param nodes sorted, so that parents come first
 * @param shifts what is added to each node's value before the next ones use it
 * @example valuesOf([{ op: 'input', parents: [], data: 2 }, { op: 'add', parents: [0, 0], data: 0 }]) // [2, 4]
 */
export function valuesOf(nodes: GraphNode[], shifts: number[] = []): number[] {
  const values: number[] = []
  for (const [n, { op, parents, data }] of nodes.entries()) {
    const [left, right] = parents.map(parent => values[parent]!)
    values.push(compute(op, left!, right!, data) + (shifts[n] ?? 0))
  }
  return values
}

function compute(op: GraphNode['op'], left: number, right: number, data: number): number {
  switch (op) {
    case 'input':
      return data
    case 'add':
      return left + right
    case 'sub':
      return left - right
    case 'mul':
      return left * right
    case 'div':
      return left / right
    case 'exp':
      return Math.exp(left)
    case 'log':
      return Math.log(left)
    case 'square':
      return left * left
    case 'relu':
      return Math.max(0, left)
    case 'sigmoid':
      return 1 / (1 + Math.exp(-left))
    case 'tanh':
      return Math.tanh(left)
  }
}

const hasTwo = (op: Operation) => ['add', 'sub', 'mul', 'div'].includes(op)

// Away from where an operation has no value, no slope or a very steep one.
const isTame = (op: Operation, left: number, right: number) =>
  (op !== 'log' || left > 0.3) &&
  (op !== 'div' || Math.abs(right) > 0.4) &&
  (op !== 'exp' || left < 2) &&
  (op !== 'relu' || Math.abs(left) > 0.05)

/**
 * A graph of 5 to 9 nodes, 2 or 3 of them inputs, in which values are used once, twice or not at all.
 *
 * @param operations those that it may have; one that is named twice is drawn twice as often
 */
export function drawGraph(
  random: Random,
  operations: readonly Operation[] = ['add', 'mul', 'mul', 'add', 'sigmoid', 'tanh'],
): GraphNode[] {
  const inputs = random.integer(2, 3)
  const nodes: GraphNode[] = Array.from({ length: inputs }, () => ({
    op: 'input',
    parents: [],
    data: random.weight(),
  }))
  const count = random.integer(5, 9)
  while (nodes.length < count) {
    const op = random.pick(operations)
    const parent = () => random.integer(Math.max(0, nodes.length - 4), nodes.length - 1)
    const parents = hasTwo(op) ? [parent(), parent()] : [parent()]
    const [left, right] = parents.map(parent => nodes[parent]!.data)
    if (isTame(op, left!, right!)) nodes.push({ op, parents, data: compute(op, left!, right!, 0) })
  }
  return nodes
}
