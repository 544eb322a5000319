import { backward, forward, lossOf, type Network, update } from '#engine'

/** Two inputs, three hidden units, two outputs, all sigmoid: the smallest network in which errors from two sides meet. */
function small() {
  const x = [0.5, 1.5]
  const t = [1, 0]
  const alpha = 0.6
  const network: Network = {
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
  }
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
    /** What comes back to each hidden unit, before the slope. */
    back: a[1].map((_, j) => delta[1].reduce((sum, d, k) => sum + d * W2[k][j], 0)),
    dW1: dW[0],
    dW2: dW[1],
    E: lossOf(network, x, t),
    newE: lossOf(after, x, t),
  }
}

/** The losses of three pairs, and their mean. */
function pairs() {
  const E = [0.12, 0.3, 0.06]
  return { E, count: E.length, mean: E.reduce((sum, one) => sum + one, 0) / E.length }
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
export const numbers = { ...small(), pairs: pairs(), memory: memory(), rule: rule() }

export default numbers
