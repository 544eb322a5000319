import type { Vector } from '#engine'
import { defineExercise, drawGraph, type GraphNode, valuesOf } from '#exercise'

// Nodes given by op and parents, with values that fit.
function graph(...nodes: [op: GraphNode['op'], parents: number[], data?: number][]): GraphNode[] {
  const bare = nodes.map(([op, parents, data = 0]) => ({ op, parents, data }))
  const values = valuesOf(bare)
  return bare.map((node, n) => ({ ...node, data: values[n] }))
}

export default defineExercise<[nodes: GraphNode[]], Vector>({
  id: 'backward-through-a-graph',
  title: 'Backward through a graph',
  lesson: 'chain-rule',
  level: 3,
  concepts: ['computational-graph', 'chain-rule', 'backward-pass'],
  points: 5,
  entry: {
    name: 'backwardThroughGraph',
    parameters: { nodes: 'Node[]' },
    returns: 'Vector',
    types: {
      Node: "{ op: 'input' | 'add' | 'mul' | 'sigmoid' | 'tanh', parents: number[], data: number }",
    },
  },
  allows: [],
  timeLimit: 2000,
  example: [graph(['input', [], 2], ['input', [], -1], ['mul', [0, 1]], ['add', [2, 0]], ['tanh', [3]])],
  cases: {
    seed: 5150,
    fixed: [
      { name: 'a chain without forks', args: [graph(['input', [], 0.7], ['tanh', [0]], ['sigmoid', [1]])] },
      { name: 'a + a', args: [graph(['input', [], 1.4], ['add', [0, 0]])] },
      { name: 'a · a', args: [graph(['input', [], 1.4], ['mul', [0, 0]])] },
      {
        name: 'the diamond b = a + a, c = b · b',
        args: [graph(['input', [], 0.9], ['add', [0, 0]], ['mul', [1, 1]])],
      },
      {
        name: 'a product in which one factor is 0',
        args: [graph(['input', [], 0], ['input', [], 1.3], ['mul', [0, 1]], ['add', [2, 1]], ['tanh', [3]])],
      },
      {
        name: 'a node that the result does not use',
        args: [graph(['input', [], 0.6], ['input', [], -1.2], ['sigmoid', [1]], ['tanh', [0]])],
      },
      {
        name: 'a fork whose branches meet again twice',
        args: [
          graph(
            ['input', [], 0.8],
            ['tanh', [0]],
            ['sigmoid', [0]],
            ['mul', [1, 2]],
            ['add', [1, 3]],
            ['mul', [3, 4]],
          ),
        ],
      },
    ],
    random: 18,
    draw: random => [drawGraph(random)],
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
