import type { Random } from './random.ts'

/** A node of a computational graph as plain data. */
export type GraphNode = {
  op: 'input' | 'add' | 'mul' | 'sigmoid' | 'tanh'
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
    case 'mul':
      return left * right
    case 'sigmoid':
      return 1 / (1 + Math.exp(-left))
    case 'tanh':
      return Math.tanh(left)
  }
}

/** A graph of 5 to 9 nodes, 2 or 3 of them inputs, in which values are used once, twice or not at all. */
export function drawGraph(random: Random): GraphNode[] {
  const inputs = random.integer(2, 3)
  const nodes: GraphNode[] = Array.from({ length: inputs }, () => ({
    op: 'input',
    parents: [],
    data: random.weight(),
  }))
  const count = random.integer(5, 9)
  while (nodes.length < count) {
    const op = random.pick(['add', 'mul', 'mul', 'add', 'sigmoid', 'tanh'] as const)
    const parent = () => random.integer(Math.max(0, nodes.length - 4), nodes.length - 1)
    const parents = op === 'add' || op === 'mul' ? [parent(), parent()] : [parent()]
    nodes.push({ op, parents, data: 0 })
  }
  return nodes.map((node, n) => ({ ...node, data: valuesOf(nodes)[n]! }))
}
