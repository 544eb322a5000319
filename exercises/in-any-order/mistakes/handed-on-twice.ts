// mistake: handed-on-twice
// fails: gradient

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

export function inAnyOrder(nodes: Node[], result: number): number[] {
  const grad = nodes.map(() => 0)
  grad[result] = 1
  const order: number[] = []
  const seen = new Set<number>()
  const visit = (n: number) => {
    if (!seen.has(n)) {
      seen.add(n)
      for (const parent of nodes[n].parents) {
        visit(parent)
      }
    }
    order.push(n)
  }
  visit(result)
  for (const n of order.reverse()) {
    handOn(nodes, grad, n)
  }
  return grad
}
