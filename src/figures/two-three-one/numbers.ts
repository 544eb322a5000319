import { backward, forward, lossOf, type Network, update } from '#engine'

/**
 * What a learner may change. Shapes of the 2-3-1 network: x 2, W1 3×2 (`W1[j][i]` to hidden unit j from input i),
 * b1 3, W2 3 (`W2[j]` from hidden unit j), b2 and t single numbers.
 */
export interface Parameters {
  x: number[]
  t: number
  alpha: number
  W1: number[][]
  b1: number[]
  W2: number[]
  b2: number
}

/** Everything that follows from one pass forward, up to the loss. */
interface Pass {
  /** Pre-activations and activations of the hidden layer (3 each) and of the output. */
  z1: number[]
  a1: number[]
  z2: number
  a2: number
  /** a2 − t. */
  error: number
  E: number
}

/**
 * Every number of the worked example. A lesson reads them by path, counted from 0: `a1.0`, `W2.1`, `dW1.2.0`,
 * `new.W2.1`, `new.E`. The lecture's letters are there as well: `h.0` is `a1.0`, `y` is `a2`, `d` is `t`.
 */
export interface Numbers extends Parameters, Pass {
  h: number[]
  y: number
  d: number
  /** g′(z) = a(1 − a) of each hidden unit and of the output. */
  slope1: number[]
  slope2: number
  /** δ = ∂E/∂z. */
  delta1: number[]
  delta2: number
  /** What comes back to each hidden activation, ∂E/∂a1: `delta2 · W2[j]`. */
  back1: number[]
  /** Gradients, in the shapes of the weights. */
  dW1: number[][]
  db1: number[]
  dW2: number[]
  db2: number
  /** The changes −α·gradient. */
  step: { W1: number[][]; b1: number[]; W2: number[]; b2: number }
  /** The weights and biases after the step, and the pass forward that they give. */
  new: Pass & { W1: number[][]; b1: number[]; W2: number[]; b2: number }
  /** The lecture's own case: the same weights, a linear output and no biases. */
  linear: Pass & { y: number; delta2: number; delta1: number[]; dW1: number[][]; dW2: number[] }
}

/** The 2-3-1 network of these parameters, both layers sigmoid, as the engine has it. */
export function networkOf({ W1, b1, W2, b2 }: Pick<Parameters, 'W1' | 'b1' | 'W2' | 'b2'>): Network {
  return {
    layers: [
      { W: W1.map(row => [...row]), b: [...b1], activation: 'sigmoid' },
      { W: [[...W2]], b: [b2], activation: 'sigmoid' },
    ],
    loss: 'halfSquaredError',
  }
}

function pass(network: Network, x: number[], t: number): Pass {
  const { z, a } = forward(network, x)
  const a2 = a[2][0]
  return { z1: z[0], a1: a[1], z2: z[1][0], a2, error: a2 - t, E: lossOf(network, x, [t]) }
}

/** Computes every number of the worked example from its parameters; the parameters are not changed. */
export function computeNumbers(parameters: Parameters): Numbers {
  const { x, t, alpha } = parameters
  const network = networkOf(parameters)
  const trace = forward(network, x)
  const { delta, dW, db } = backward(network, trace, [t])
  const before = pass(network, x, t)
  const slope = (a: number) => a * (1 - a)
  const change = (g: number) => -alpha * g
  const delta2 = delta[1][0]
  const step = {
    W1: dW[0].map(row => row.map(change)),
    b1: db[0].map(change),
    W2: dW[1][0].map(change),
    b2: change(db[1][0]),
  }
  update(network, { dW, db }, alpha)
  const [hidden, output] = network.layers
  return {
    ...parameters,
    ...before,
    h: before.a1,
    y: before.a2,
    d: t,
    slope1: before.a1.map(slope),
    slope2: slope(before.a2),
    delta1: delta[0],
    delta2,
    back1: parameters.W2.map(w => delta2 * w),
    dW1: dW[0],
    db1: db[0],
    dW2: dW[1][0],
    db2: db[1][0],
    step,
    new: { ...pass(network, x, t), W1: hidden.W, b1: hidden.b, W2: output.W[0], b2: output.b[0] },
    linear: linearCase(parameters),
  }
}

function linearCase(parameters: Parameters): Numbers['linear'] {
  const network = networkOf({ ...parameters, b1: parameters.b1.map(() => 0), b2: 0 })
  network.layers[1].activation = 'identity'
  const before = pass(network, parameters.x, parameters.t)
  const { delta, dW } = backward(network, forward(network, parameters.x), [parameters.t])
  return {
    ...before,
    y: before.a2,
    delta2: delta[1][0],
    delta1: delta[0],
    dW1: dW[0],
    dW2: dW[1][0],
  }
}
