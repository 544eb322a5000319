import type { Vector } from '#engine'
import { defineExercise, drawGraph, type GraphNode, valuesOf } from '#exercise'

// Nodes given by op and parents, with values that fit.
function graph(...nodes: [op: GraphNode['op'], parents: number[], data?: number][]): GraphNode[] {
  const bare = nodes.map(([op, parents, data = 0]) => ({ op, parents, data }))
  const values = valuesOf(bare)
  return bare.map((node, n) => ({ ...node, data: values[n] }))
}

// The six new operations come oftener than the old ones.
const operations = [
  'sub',
  'div',
  'exp',
  'log',
  'square',
  'relu',
  'sub',
  'div',
  'relu',
  'square',
  'log',
  'mul',
  'add',
  'tanh',
] as const

export default defineExercise<[nodes: GraphNode[]], Vector>({
  id: 'more-operations',
  title: 'More operations',
  lesson: 'build-your-own',
  level: 1,
  concepts: ['computational-graph', 'derivative', 'backward-pass'],
  points: 3,
  entry: {
    name: 'moreOperations',
    parameters: { nodes: 'Node[]' },
    returns: 'Vector',
    types: {
      Node: "{ op: 'input' | 'add' | 'sub' | 'mul' | 'div' | 'exp' | 'log' | 'square' | 'sigmoid' | 'tanh' | 'relu', parents: number[], data: number }",
    },
  },
  allows: [],
  timeLimit: 2000,
  example: [
    graph(
      ['input', [], 3],
      ['input', [], 2],
      ['div', [0, 1]],
      ['sub', [2, 1]],
      ['square', [3]],
      ['exp', [4]],
    ),
  ],
  cases: {
    seed: 3001,
    fixed: [
      { name: 'a − b', args: [graph(['input', [], 0.7], ['input', [], 1.9], ['sub', [0, 1]])] },
      { name: 'a ÷ b', args: [graph(['input', [], 0.7], ['input', [], -1.6], ['div', [0, 1]])] },
      { name: 'a ÷ a, which is always 1', args: [graph(['input', [], 1.7], ['div', [0, 0]])] },
      { name: 'the exponential of a', args: [graph(['input', [], -0.8], ['exp', [0]])] },
      { name: 'the logarithm of a', args: [graph(['input', [], 2.3], ['log', [0]])] },
      { name: 'the square of a', args: [graph(['input', [], -1.3], ['square', [0]])] },
      {
        name: 'an open ReLU with a negative gradient, and a shut one with a positive',
        args: [graph(['input', [], 0.9], ['input', [], -0.6], ['relu', [0]], ['relu', [1]], ['sub', [3, 2]])],
      },
      {
        name: 'one node used by all six',
        args: [
          graph(
            ['input', [], 1.2],
            ['exp', [0]],
            ['log', [0]],
            ['square', [0]],
            ['relu', [0]],
            ['sub', [1, 2]],
            ['div', [5, 0]],
            ['mul', [6, 3]],
            ['add', [7, 4]],
          ),
        ],
      },
    ],
    random: 18,
    draw: random => [drawGraph(random, operations)],
    keep: nodes => nodes.every(({ data }) => Math.abs(data) < 8),
  },
  // Shift each node by a little and see what becomes of the last one.
  judge: {
    kind: 'gradient',
    at: nodes => nodes.map(() => 0),
    of: (shifts, nodes) => valuesOf(nodes, shifts).at(-1)!,
  },
  checks: [
    {
      name: 'gradient',
      title: 'Each entry is the derivative of the result with respect to that node',
      task: 2,
    },
  ],
  numeric: 'refused',
  firstWrong: 'last',
})
