// mistake: divided-by-the-factor
// fails: finite

type Node = { op: 'input' | 'add' | 'mul' | 'sigmoid' | 'tanh'; parents: number[]; data: number }

export function backwardThroughGraph(nodes: Node[]): number[] {
  const grad = nodes.map(() => 0)
  grad[nodes.length - 1] = 1
  for (let n = nodes.length - 1; n >= 0; n--) {
    const { op, parents, data } = nodes[n]
    const [left, right] = parents
    if (op === 'add') {
      grad[left] += grad[n]
      grad[right] += grad[n]
    }
    if (op === 'mul') {
      grad[left] += (grad[n] * data) / nodes[left].data
      grad[right] += (grad[n] * data) / nodes[right].data
    }
    if (op === 'sigmoid') grad[left] += grad[n] * data * (1 - data)
    if (op === 'tanh') grad[left] += grad[n] * (1 - data * data)
  }
  return grad
}
