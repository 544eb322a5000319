// mistake: sub-second-sign
// fails: gradient

type Node = {
  data: number
  grad: number
  parents: Node[]
  slopes: number[]
}

/** The value of a program in postfix notation, and its slopes. */
export function runAProgram(tokens: string[], names: string[], values: number[]) {
  const tape: Node[] = []
  const node = (data: number, parents: Node[] = [], slopes: number[] = []) => {
    const made = { data, grad: 0, parents, slopes }
    tape.push(made)
    return made
  }

  const inputs = values.map(value => node(value))
  const pile: Node[] = []

  for (const token of tokens) {
    if (['+', '-', '*', '/'].includes(token)) {
      const b = pile.pop()!
      const a = pile.pop()!
      const both = [a, b]
      if (token === '+') pile.push(node(a.data + b.data, both, [1, 1]))
      if (token === '-') pile.push(node(a.data - b.data, both, [1, 1]))
      if (token === '*') {
        pile.push(node(a.data * b.data, both, [b.data, a.data]))
      }
      if (token === '/') {
        const q = a.data / b.data
        pile.push(node(q, both, [1 / b.data, -q / b.data]))
      }
    } else if (token === 'tanh') {
      const a = pile.pop()!
      const y = Math.tanh(a.data)
      pile.push(node(y, [a], [1 - y * y]))
    } else if (token === 'exp') {
      const a = pile.pop()!
      const y = Math.exp(a.data)
      pile.push(node(y, [a], [y]))
    } else {
      const place = names.indexOf(token)
      pile.push(place >= 0 ? inputs[place] : node(Number(token)))
    }
  }

  const result = pile[0]
  result.grad = 1
  for (const { grad, parents, slopes } of tape.reverse()) {
    for (let k = 0; k < parents.length; k++) {
      parents[k].grad += grad * slopes[k]
    }
  }
  return {
    value: result.data,
    gradient: inputs.map(input => input.grad),
  }
}
