// mistake: zeroed-too-late
// fails: losses

type Node = {
  data: number
  grad: number
  parents: Node[]
  slopes: number[]
}

const node = (data: number, parents: Node[] = [], slopes: number[] = []): Node => ({
  data,
  grad: 0,
  parents,
  slopes,
})

const add = (a: Node, b: Node) => node(a.data + b.data, [a, b], [1, 1])
const mul = (a: Node, b: Node) => node(a.data * b.data, [a, b], [b.data, a.data])
function sigmoid(a: Node) {
  const y = 1 / (1 + Math.exp(-a.data))
  return node(y, [a], [y * (1 - y)])
}
function halfSquaredError(a: Node, target: number) {
  const error = a.data - target
  return node((error * error) / 2, [a], [error])
}

function backward(result: Node) {
  const order: Node[] = []
  const seen = new Set<Node>()
  const visit = (n: Node) => {
    if (seen.has(n)) return
    seen.add(n)
    n.parents.forEach(visit)
    order.push(n)
  }
  visit(result)
  result.grad = 1
  order.reverse().forEach(({ grad, parents, slopes }) => {
    parents.forEach((parent, k) => {
      parent.grad += grad * slopes[k]
    })
  })
}

export function trainFromNothing(
  sizes: number[],
  randoms: number[],
  xs: number[][],
  targets: number[][],
  learningRate: number,
  epochs: number,
) {
  let taken = 0
  const draw = () => node(randoms[taken++])
  const layers = sizes.slice(1).map((units, l) => ({
    W: Array.from({ length: units }, () => Array.from({ length: sizes[l] }, draw)),
    b: Array.from({ length: units }, draw),
  }))
  const parameters = layers.flatMap(({ W, b }) => [...W.flat(), ...b])

  const losses: number[] = []
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const parameter of parameters) {
      parameter.grad = 0
    }

    let sum = 0
    for (let n = 0; n < xs.length; n++) {
      let a = xs[n].map(x => node(x))
      for (const { W, b } of layers) {
        a = W.map((row, j) => {
          let z = b[j]
          for (let i = 0; i < row.length; i++) {
            z = add(z, mul(row[i], a[i]))
          }
          return sigmoid(z)
        })
      }
      let loss = node(0)
      for (let k = 0; k < a.length; k++) {
        loss = add(loss, halfSquaredError(a[k], targets[n][k]))
      }
      backward(loss)
      sum += loss.data
    }

    losses.push(sum / xs.length)
    for (const parameter of parameters) {
      parameter.grad = 0
    }
    for (const parameter of parameters) {
      parameter.data -= (learningRate * parameter.grad) / xs.length
    }
  }
  return {
    losses,
    W: layers.map(({ W }) => W.map(row => row.map(w => w.data))),
    b: layers.map(({ b }) => b.map(bias => bias.data)),
  }
}
