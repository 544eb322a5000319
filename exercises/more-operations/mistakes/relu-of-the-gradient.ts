// mistake: relu-of-the-gradient
// fails: gradient

type Node = {
  op: 'input' | 'add' | 'sub' | 'mul' | 'div' | 'exp' | 'log' | 'square' | 'sigmoid' | 'tanh' | 'relu'
  parents: number[]
  data: number
}

export function moreOperations(nodes: Node[]): number[] {
  const grad = nodes.map(() => 0)
  grad[nodes.length - 1] = 1

  for (let n = nodes.length - 1; n >= 0; n--) {
    const { op, parents, data } = nodes[n]
    const [left, right] = parents

    if (op === 'add') {
      grad[left] += grad[n]
      grad[right] += grad[n]
    }
    if (op === 'sub') {
      grad[left] += grad[n]
      grad[right] -= grad[n]
    }
    if (op === 'mul') {
      grad[left] += grad[n] * nodes[right].data
      grad[right] += grad[n] * nodes[left].data
    }
    if (op === 'div') {
      const divisor = nodes[right].data
      grad[left] += grad[n] / divisor
      grad[right] -= (grad[n] * data) / divisor
    }
    if (op === 'exp') grad[left] += grad[n] * data
    if (op === 'log') grad[left] += grad[n] / nodes[left].data
    if (op === 'square') grad[left] += grad[n] * 2 * nodes[left].data
    if (op === 'sigmoid') grad[left] += grad[n] * data * (1 - data)
    if (op === 'tanh') grad[left] += grad[n] * (1 - data * data)
    if (op === 'relu' && grad[n] > 0) grad[left] += grad[n]
  }
  return grad
}
