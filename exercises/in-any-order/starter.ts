type Node = {
  op: 'input' | 'add' | 'mul' | 'sigmoid' | 'tanh'
  parents: number[]
  data: number
}

/** Hands the gradient of node n on to its parents. */
function handOn(nodes: Node[], grad: number[], n: number) {
  const { op, parents, data } = nodes[n]
  const [left, right] = parents
  if (op === 'add') {
    grad[left] += grad[n]
    grad[right] += grad[n]
  }
  if (op === 'mul') {
    grad[left] += grad[n] * nodes[right].data
    grad[right] += grad[n] * nodes[left].data
  }
  if (op === 'sigmoid') grad[left] += grad[n] * data * (1 - data)
  if (op === 'tanh') grad[left] += grad[n] * (1 - data * data)
}

/**
 * The derivative of one node with respect to every node.
 *
 * @param nodes in any order: a node's parents may come after it
 * @param result the position of the node that is differentiated
 * @returns one number for each node, in the order of `nodes`
 */
export function inAnyOrder(nodes: Node[], result: number): number[] {
  const grad = nodes.map(() => 0)
  grad[result] = 1

  // TODO 1: an order in which every node waits for all its uses.
  const order: number[] = []

  // TODO 2: nothing, once the order is right.
  for (const n of order) handOn(nodes, grad, n)
  return grad
}
