type Node = { op: 'input' | 'add' | 'mul' | 'sigmoid' | 'tanh'; parents: number[]; data: number }

/**
 * The derivative of a graph's last node by each of its nodes.
 *
 * @param nodes sorted: every node comes after its parents. `parents` are positions in this list, `data` is the
 *   node's value. `add` and `mul` have two parents (perhaps the same one twice), `sigmoid` and `tanh` one
 * @returns one number for each node; that of the last one is 1
 */
export function backwardThroughGraph(nodes: Node[]): number[] {
  // TODO 1: begin at the last node and go backward.
  // TODO 2: hand each node's derivative on to its parents.
  throw new Error('backwardThroughGraph is not written yet')
}
