// mistake: begun-with-the-value
// fails: gradient

type Node = { op: 'input' | 'add' | 'mul' | 'sigmoid' | 'tanh'; parents: number[]; data: number }

export function backwardThroughGraph(nodes: Node[]): number[] {
  const grad = nodes.map(() => 0)
  grad[nodes.length - 1] = nodes[nodes.length - 1].data
  for (let n = nodes.length - 1; n >= 0; n--) {
    const { op, parents, data } = nodes[n]
    const [left, right] = parents
    if (op === 'add' || op === 'mul') {
      grad[left] += grad[n] * (op === 'mul' ? nodes[right].data : 1)
      grad[right] += grad[n] * (op === 'mul' ? nodes[left].data : 1)
    }
    if (op === 'sigmoid') grad[left] += grad[n] * data * (1 - data)
    if (op === 'tanh') grad[left] += grad[n] * (1 - data * data)
  }
  return grad
}
