// mistake: same-parent-once
// fails: gradient

type Node = { op: 'input' | 'add' | 'mul' | 'sigmoid' | 'tanh'; parents: number[]; data: number }

export function backwardThroughGraph(nodes: Node[]): number[] {
  const grad = nodes.map(() => 0)
  grad[nodes.length - 1] = 1
  for (let n = nodes.length - 1; n >= 0; n--) {
    const { op, parents, data } = nodes[n]
    for (const parent of new Set(parents)) {
      const other = parents[0] === parent ? parents[1] : parents[0]
      if (op === 'add') grad[parent] += grad[n]
      if (op === 'mul') grad[parent] += grad[n] * nodes[other].data
      if (op === 'sigmoid') grad[parent] += grad[n] * data * (1 - data)
      if (op === 'tanh') grad[parent] += grad[n] * (1 - data * data)
    }
  }
  return grad
}
