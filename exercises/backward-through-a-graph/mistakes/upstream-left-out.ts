// mistake: upstream-left-out
// fails: gradient

type Node = { op: 'input' | 'add' | 'mul' | 'sigmoid' | 'tanh'; parents: number[]; data: number }

export function backwardThroughGraph(nodes: Node[]): number[] {
  const grad = nodes.map(() => 0)
  grad[nodes.length - 1] = 1
  for (let n = nodes.length - 1; n >= 0; n--) {
    const { op, parents, data } = nodes[n]
    const [left, right] = parents
    if (op === 'add') {
      grad[left] += 1
      grad[right] += 1
    }
    if (op === 'mul') {
      grad[left] += nodes[right].data
      grad[right] += nodes[left].data
    }
    if (op === 'sigmoid') grad[left] += data * (1 - data)
    if (op === 'tanh') grad[left] += 1 - data * data
  }
  return grad
}
