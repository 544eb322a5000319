type Node = {
  op: 'input' | 'add' | 'mul' | 'sigmoid' | 'tanh'
  parents: number[]
  data: number
}

/** The derivative of the last node with respect to each node. */
export function backwardThroughGraph(nodes: Node[]): number[] {
  const grad: number[] = []
  for (let n = 0; n < nodes.length; n++) grad.push(0)
  grad[nodes.length - 1] = 1

  // When a node's turn comes, every node that uses it has had its
  // own turn, so its derivative is complete and can be handed on.
  for (let n = nodes.length - 1; n >= 0; n--) {
    const { op, parents, data } = nodes[n]
    const [left, right] = parents

    // Add, never overwrite: a parent may also be used elsewhere,
    // or twice right here.
    if (op === 'add') {
      grad[left] += grad[n]
      grad[right] += grad[n]
    }
    if (op === 'mul') {
      grad[left] += grad[n] * nodes[right].data
      grad[right] += grad[n] * nodes[left].data
    }
    if (op === 'sigmoid')
      grad[left] += grad[n] * data * (1 - data)
    if (op === 'tanh') grad[left] += grad[n] * (1 - data * data)
  }
  return grad
}
