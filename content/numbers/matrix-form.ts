import { backward, batchGradients, forward, type Matrix, type Vector } from '#engine'
import { smallNetwork, targets, xs } from './delta-equations.ts'
import { numbers as example } from './worked-example.ts'

const dot = (u: Vector, v: Vector) => u.reduce((sum, ui, i) => sum + ui * v[i], 0)
const transpose = (P: Matrix): Matrix => P[0].map((_, c) => P.map(row => row[c]))
const times = (P: Matrix, Q: Matrix): Matrix => P.map(row => transpose(Q).map(column => dot(row, column)))
const outer = (u: Vector, v: Vector): Matrix => u.map(ui => v.map(vi => ui * vi))
const meanOf = (rows: Matrix): Vector =>
  transpose(rows).map(column => column.reduce((sum, one) => sum + one, 0) / rows.length)

/** A matrix, a column and a row that are easy to multiply with a pencil. */
function first() {
  const P = [
    [2, -1, 0],
    [1, 3, -2],
  ]
  const v = [1, 4, 2]
  const u = [3, -2]
  const w = [5, 1, 2]
  return {
    P,
    v,
    u,
    w,
    Pv: P.map(row => dot(row, v)),
    dot: dot(v, w),
    had: v.map((one, i) => one * w[i]),
    outer: outer(u, v),
  }
}

/** The network of lesson 4 on its first pair, and the 2 × 2 minors of a gradient, which are all 0. */
function onePair() {
  const network = smallNetwork()
  const [one, two] = network.layers
  const { z, a } = forward(network, xs[0])
  const { delta, dW } = backward(network, { z, a }, targets[0])
  const d = dW[1]
  const minor = (p: number, q: number) => d[0][p] * d[1][q] - d[1][p] * d[0][q]
  return {
    x: xs[0],
    t: targets[0],
    W1: one.W,
    b1: one.b,
    W2: two.W,
    b2: two.b,
    z1: z[0],
    a1: a[1],
    a2: a[2],
    delta2: delta[1],
    delta1: delta[0],
    blame: times(transpose(two.W), transpose([delta[1]])).flat(),
    slope1: a[1].map(aj => aj * (1 - aj)),
    dW1: dW[0],
    dW2: d,
    /** By how much row 2 of the gradient is row 1, and what that comes to. */
    ratio: delta[1][1] / delta[1][0],
    minors: [minor(0, 1), minor(0, 2), minor(1, 2)],
  }
}

/** All three pairs of lesson 4, a row each. */
function batch() {
  const network = smallNetwork()
  const all = xs.map((x, n) => {
    const trace = forward(network, x)
    return { ...trace, delta: backward(network, trace, targets[n]).delta }
  })
  const Delta2 = all.map(({ delta }) => delta[1])
  const W2 = network.layers[1].W
  return {
    X: xs,
    Z1: all.map(({ z }) => z[0]),
    A1: all.map(({ a }) => a[1]),
    Delta2,
    blame: times(Delta2, W2),
    slope1: all.map(({ a }) => a[1].map(aj => aj * (1 - aj))),
    Delta1: all.map(({ delta }) => delta[0]),
    dW: batchGradients(network, xs, targets).dW,
    db: batchGradients(network, xs, targets).db,
  }
}

/** Two pairs whose mean of outer products is not the outer product of their means. */
function means() {
  const Delta = [
    [0.1, -0.2],
    [0.3, 0.4],
  ]
  const A = [
    [1, 2],
    [-1, 0.5],
  ]
  const both = times(transpose(Delta), A).map(row => row.map(sum => sum / Delta.length))
  return { Delta, A, products: both, ofMeans: outer(meanOf(Delta), meanOf(A)), db: meanOf(Delta) }
}

/** Multiplications of one pass through a network with layers of these sizes, for one pair. */
function work(sizes: readonly number[]) {
  const lines = sizes.slice(1).map((units, l) => units * sizes[l])
  const forward = lines.reduce((sum, one) => sum + one, 0)
  const blame = forward - lines[0]
  return { forward, gradient: forward, blame, back: forward + blame, passes: (forward + blame) / forward }
}

/** The output of lesson 3's network: its weights are a list, and its sum is a dot product. */
function output() {
  const { W2, b2, a1, z2, delta2 } = example
  return { W2, b2, a1, z2, dot: dot(W2, a1), delta2, dW2: a1.map(a => delta2 * a) }
}

/** The update of one weight with an error term below zero. */
function update() {
  const { delta2, a1, W2 } = onePair()
  const alpha = 0.5
  const step = -alpha * delta2[0] * a1[0]
  return { alpha, w: W2[0][0], step, next: W2[0][0] + step, uphill: W2[0][0] - step }
}

/** One layer, as the figure shows it: weights and biases, the activations that enter, the targets. */
export interface LayerExample {
  W: Matrix
  b: Vector
  a: Vector
  target: Vector
}

/** The layers of the figure: lesson 4's output layer, a square one, and one that is its own transpose. */
export const layers: Record<'plain' | 'square' | 'symmetric', LayerExample> = {
  plain: { W: onePair().W2, b: onePair().b2, a: onePair().a1, target: targets[0] },
  square: {
    W: [
      [1.2, -0.7, 0.5],
      [-0.9, 0.4, 1.3],
      [0.3, 0.8, -0.6],
    ],
    b: [0.1, -0.2, 0.3],
    a: [0.6, 0.8, 0.3],
    target: [1, 0, 1],
  },
  symmetric: {
    W: [
      [1.2, -0.8, 0.4],
      [-0.8, 0.4, 1.1],
      [0.4, 1.1, -0.6],
    ],
    b: [0.1, -0.2, 0.3],
    a: [0.6, 0.8, 0.3],
    target: [1, 0, 1],
  },
}

/** Every number of lesson 5, by path: `delta2.0`, `batch.Z1.0.2`, `famous.back`. */
export const numbers = {
  ...onePair(),
  first: first(),
  batch: batch(),
  means: means(),
  output: output(),
  update: update(),
  famous: work([8, 9, 9, 9, 4]),
  funnel: work([6, 5, 4, 3]),
}

export default numbers
