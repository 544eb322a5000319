import type { Vector } from '#engine'
import { defineExercise, drawGraph, type GraphNode } from '#exercise'

type Given = [op: GraphNode['op'], parents: number[], data?: number]

/** The values of all nodes in whatever order they are listed, each shifted by a little. */
function valuesOf(nodes: GraphNode[], shifts: Vector = []): Vector {
  const values: Vector = []
  const compute = (n: number): number => {
    if (values[n] !== undefined) return values[n]
    const { op, parents, data } = nodes[n]
    const [left, right] = parents.map(compute)
    const plain = { input: data, add: left + right, mul: left * right, tanh: Math.tanh(left) }
    const value = op === 'sigmoid' ? 1 / (1 + Math.exp(-left)) : plain[op as keyof typeof plain]
    values[n] = value + (shifts[n] ?? 0)
    return values[n]
  }
  nodes.forEach((_, n) => {
    compute(n)
  })
  return values
}

// Nodes given by op and parents, with values that fit.
function graph(...nodes: Given[]): GraphNode[] {
  const bare = nodes.map(([op, parents, data = 0]) => ({ op, parents, data }))
  const values = valuesOf(bare)
  return bare.map((node, n) => ({ ...node, data: values[n] }))
}

/** The same graph in another order: node n moves to place `order[n]`. */
function reordered(nodes: GraphNode[], order: number[]): GraphNode[] {
  const moved: GraphNode[] = []
  nodes.forEach(({ op, parents, data }, n) => {
    moved[order[n]] = { op, parents: parents.map(parent => order[parent]), data }
  })
  return moved
}

/** Halve it and add the half to itself, again and again: the value stays, and the number of paths doubles. */
function doublings(times: number): GraphNode[] {
  const nodes: Given[] = [
    ['input', [], 0.5],
    ['input', [], 1.3],
  ]
  for (let n = 0; n < times; n++) {
    nodes.push(['mul', [0, nodes.length - 1]])
    nodes.push(['add', [nodes.length - 1, nodes.length - 1]])
  }
  return graph(...nodes)
}

export default defineExercise<[nodes: GraphNode[], result: number], Vector>({
  id: 'in-any-order',
  title: 'In any order',
  lesson: 'build-your-own',
  level: 2,
  concepts: ['computational-graph', 'topological-order', 'backward-pass'],
  points: 4,
  entry: {
    name: 'inAnyOrder',
    parameters: { nodes: 'Node[]', result: 'number' },
    returns: 'Vector',
    types: {
      Node: "{ op: 'input' | 'add' | 'mul' | 'sigmoid' | 'tanh', parents: number[], data: number }",
    },
  },
  allows: [],
  timeLimit: 2000,
  example: [graph(['add', [2, 3]], ['input', [], 2], ['mul', [1, 3]], ['tanh', [1]]), 0],
  cases: {
    seed: 3002,
    fixed: [
      {
        name: 'a long path and a short one to the same node',
        args: [graph(['add', [3, 2]], ['input', [], 0.7], ['tanh', [1]], ['mul', [4, 4]], ['tanh', [2]]), 0],
      },
      {
        name: 'the result in the middle, with nodes after it that it does not use',
        args: [
          graph(
            ['mul', [2, 1]],
            ['sigmoid', [4]],
            ['tanh', [4]],
            ['add', [0, 2]],
            ['input', [], 0.9],
            ['mul', [3, 0]],
          ),
          0,
        ],
      },
      {
        name: 'a child that is used by two nodes which the result does not use',
        args: [
          graph(
            ['sigmoid', [3]],
            ['mul', [5, 4]],
            ['tanh', [5]],
            ['add', [4, 5]],
            ['input', [], 0.4],
            ['input', [], -1.1],
            ['mul', [3, 2]],
          ),
          1,
        ],
      },
      { name: 'the result is an input', args: [graph(['tanh', [1]], ['input', [], 0.6]), 1] },
      {
        name: 'thirty doublings: a thousand million paths',
        args: [
          reordered(
            doublings(30),
            Array.from({ length: 62 }, (_, n) => (n * 23) % 62),
          ),
          (61 * 23) % 62,
        ],
      },
    ],
    random: 18,
    draw: random => {
      const nodes = drawGraph(random)
      const order = nodes.map((_, n) => n)
      for (let n = order.length - 1; n > 0; n--) {
        const other = random.integer(0, n)
        ;[order[n], order[other]] = [order[other], order[n]]
      }
      // Often the last of the sorted nodes, sometimes one before it.
      const result = nodes.length - 1 - random.pick([0, 0, 1])
      return [reordered(nodes, order), order[result]]
    },
    keep: (nodes, result) => {
      // A small graph shows little: ask for a result that is made of made nodes.
      const made = nodes[result].parents.some(parent => nodes[parent].op !== 'input')
      return made && nodes.every(({ data }) => Math.abs(data) < 8)
    },
  },
  // Shift each node by a little and see what becomes of the result.
  judge: {
    kind: 'gradient',
    at: nodes => nodes.map(() => 0),
    of: (shifts, nodes, result) => valuesOf(nodes, shifts)[result],
  },
  checks: [
    {
      name: 'gradient',
      title: 'Each entry is the derivative of the result with respect to that node',
      task: 2,
    },
  ],
  numeric: 'refused',
})
