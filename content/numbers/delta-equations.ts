import { backward, batchGradients, batchLoss, forward, lossOf, type Network, update } from '#engine'

/** Two inputs, three hidden units, two outputs, all sigmoid: the smallest network in which errors from two sides meet. */
export const smallNetwork = (): Network => ({
  layers: [
    {
      W: [
        [0.8, -0.4],
        [-0.6, 1.1],
        [0.3, 0.7],
      ],
      b: [0.1, 0.2, -0.3],
      activation: 'sigmoid',
    },
    {
      W: [
        [1.2, -0.7, 0.5],
        [-0.9, 0.4, 1.3],
      ],
      b: [0.1, -0.2],
      activation: 'sigmoid',
    },
  ],
  loss: 'halfSquaredError',
})

/** What the small network learns from: three pairs of input and target. The pencil works on the first. */
export const xs = [
  [0.5, 1.5],
  [-1, 0.2],
  [1, -0.6],
]
export const targets = [
  [1, 0],
  [0, 1],
  [0.5, 0.5],
]

/** The small network on the first pair, forward and backward. */
function small() {
  const [x] = xs
  const [t] = targets
  const alpha = 0.6
  const network = smallNetwork()
  const { z, a } = forward(network, x)
  const { delta, dW, db } = backward(network, { z, a }, t)
  const [, W2] = network.layers.map(({ W }) => W)
  const after = structuredClone(network)
  update(after, { dW, db }, alpha)
  return {
    x,
    t,
    alpha,
    W2,
    a1: a[1],
    a2: a[2],
    error: a[2].map((ak, k) => ak - t[k]),
    delta2: delta[1],
    delta1: delta[0],
    /** The blame of each hidden unit: how fast the loss grows with its activation. */
    blame: a[1].map((_, j) => delta[1].reduce((sum, d, k) => sum + d * W2[k][j], 0)),
    dW1: dW[0],
    dW2: dW[1],
    E: lossOf(network, x, t),
    newE: lossOf(after, x, t),
  }
}

/** The small network on all three pairs: losses, and the derivatives for one weight, to hidden unit 1 from input 1. */
function pairs() {
  const network = smallNetwork()
  const all = xs.map((x, n) => {
    const { delta, dW } = backward(network, forward(network, x), targets[n])
    return { delta: delta[0][0], x: x[0], E: lossOf(network, x, targets[n]), dw: dW[0][0][0] }
  })
  const column = (name: keyof (typeof all)[number]) => all.map(one => one[name])
  return {
    count: xs.length,
    x: column('x'),
    delta: column('delta'),
    E: column('E'),
    dw: column('dw'),
    mean: batchLoss(network, xs, targets),
    meanDw: batchGradients(network, xs, targets).dW[0][0][0],
  }
}

/** A chain of layers with one unit each, on which equation (4) is used twice. */
function chain() {
  const w = [1.2, -1.5, 2]
  const b = [-0.2, 0.5, 0.3]
  const [x, t] = [1, 1]
  const network: Network = {
    layers: w.map((weight, l) => ({ W: [[weight]], b: [b[l]], activation: 'sigmoid' })),
    loss: 'halfSquaredError',
  }
  const trace = forward(network, [x])
  const { delta, dW } = backward(network, trace, [t])
  const [d1, d2, d3] = delta.flat()
  return {
    w,
    b,
    x,
    t,
    a: trace.a.slice(1).flat(),
    delta: [d1, d2, d3],
    /** The blame of the units of layers 1 and 2. */
    blame: [d2 * w[1], d3 * w[2]],
    dw: dW.flat(2),
  }
}

/** What the network of lesson 1 has to keep, 8-9-9-9-4. */
function memory() {
  const sizes = [8, 9, 9, 9, 4]
  const units = sizes.slice(1).reduce((sum, n) => sum + n, 0)
  return { activations: sizes[0] + units, preActivations: units }
}

/** One linear unit without hidden layers: the delta rule. */
function rule() {
  const [x, w, b, t, alpha] = [2, 0.5, 0.3, 1, 0.1]
  const out = w * x + b
  return {
    x,
    w,
    b,
    t,
    alpha,
    out,
    error: out - t,
    step: -alpha * (out - t) * x,
    next: w - alpha * (out - t) * x,
  }
}

/** The network of 2, 3 and 4 sigmoid units that the equations are shown on. */
export const layers = { seed: 5, scale: 1.6, x: [0.8, 0.3], target: [1, 0, 1, 0] }

/** Every number of lesson 4, by path: `delta1.0`, `pairs.mean`, `rule.step`. */
export const numbers = { ...small(), pairs: pairs(), chain: chain(), memory: memory(), rule: rule() }

export default numbers
