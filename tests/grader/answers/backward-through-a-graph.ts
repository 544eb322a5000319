type Node = { op: 'input' | 'add' | 'mul' | 'sigmoid' | 'tanh'; parents: number[]; data: number }

/** The derivative of a graph's last node by each of its nodes. */
export function backwardThroughGraph(nodes: Node[]): number[] {
  const grad = nodes.map(() => 0)
  grad[nodes.length - 1] = 1

  // From the last node to the first: when a node's turn comes, everyone who uses it has had theirs,
  // so its derivative is complete and can be handed on.
  for (let n = nodes.length - 1; n >= 0; n--) {
    const { op, parents, data } = nodes[n]
    const [left, right] = parents

    // Add up, never overwrite: a parent may be used elsewhere too, or twice right here.
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
  return grad
}
