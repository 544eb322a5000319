type Node = {
  op: 'input' | 'add' | 'mul' | 'sigmoid' | 'tanh'
  parents: number[]
  data: number
}

/**
 * The derivative of the last node with respect to each node.
 *
 * @param nodes every node comes after its parents. `parents` are
 *   positions in this list, `data` is the value. `add` and
 *   `mul` have two parents (or one of them twice), `sigmoid`
 *   and `tanh` have one, `input` has none
 * @returns one number for each node; for the last one it is 1
 */
export function backwardThroughGraph(nodes: Node[]): number[] {
  // TODO 1: begin at the last node and go backward.
  // TODO 2: hand each node's derivative on to its parents.
  throw new Error('backwardThroughGraph is not written yet')
}
