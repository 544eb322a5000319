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

/** The derivative of node `result` with respect to each node. */
export function inAnyOrder(nodes: Node[], result: number): number[] {
  // Count, for every node that leads to the result, how often it
  // is used. A node is looked into only when it is first met.
  const waiting = nodes.map(() => 0)
  const found = [result]
  for (const n of found) {
    for (const parent of nodes[n].parents) {
      if (waiting[parent] === 0) found.push(parent)
      waiting[parent] += 1
    }
  }

  const grad = nodes.map(() => 0)
  grad[result] = 1

  // A node that waits for nobody hands on. Each use that reports makes
  // the wait shorter, and the last one makes the parent ready.
  const ready = [result]
  for (const n of ready) {
    handOn(nodes, grad, n)
    for (const parent of nodes[n].parents) {
      waiting[parent] -= 1
      if (waiting[parent] === 0) ready.push(parent)
    }
  }
  return grad
}
