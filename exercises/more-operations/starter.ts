type Node = {
  op: 'input' | 'add' | 'sub' | 'mul' | 'div' | 'exp' | 'log' | 'square' | 'sigmoid' | 'tanh' | 'relu'
  parents: number[]
  data: number
}

/**
 * The derivative of the last node with respect to each node.
 *
 * @param nodes every node comes after its parents. `parents` are
 *   positions in this list, `data` is the value. `add`, `sub`,
 *   `mul` and `div` have two parents (or one of them twice), all
 *   others have one, `input` has none
 * @returns one number for each node; for the last one it is 1
 */
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
    if (op === 'mul') {
      grad[left] += grad[n] * nodes[right].data
      grad[right] += grad[n] * nodes[left].data
    }
    if (op === 'sigmoid') grad[left] += grad[n] * data * (1 - data)
    if (op === 'tanh') grad[left] += grad[n] * (1 - data * data)

    // TODO 2: sub, div, exp, log, square, relu.
  }
  return grad
}
