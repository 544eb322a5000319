// mistake: double-counting
// fails: gradient

type Node = { op: 'input' | 'add' | 'mul' | 'sigmoid' | 'tanh'; parents: number[]; data: number }

export function backwardThroughGraph(nodes: Node[]): number[] {
  const grad = nodes.map(() => 0)
  const local = ({ op, parents, data }: Node, side: number) => {
    if (op === 'mul') return nodes[parents[1 - side]].data
    if (op === 'sigmoid') return data * (1 - data)
    return op === 'tanh' ? 1 - data * data : 1
  }
  const visit = (n: number) => {
    nodes[n].parents.forEach((parent, side) => {
      grad[parent] += grad[n] * local(nodes[n], side)
      visit(parent)
    })
  }
  grad[nodes.length - 1] = 1
  visit(nodes.length - 1)
  return grad
}
