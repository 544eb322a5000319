import { activations } from './activations.ts'
import { checkGradients, checkNetwork, checkNumber, checkPairs, checkTarget, checkTrace } from './check.ts'
import { forward } from './forward.ts'
import type { Gradients, Layer, Matrix, Network, Trace, Vector } from './types.ts'

/**
 * The backward phase for one example: the error terms δ = ∂E/∂z from the last layer to the first, and from
 * each δ the derivatives of that layer's weights and biases, ∂E/∂W[j][i] = δ_j a_i and ∂E/∂b_j = δ_j.
 *
 * @param trace what `forward(network, x)` returned
 * @param target as long as the output
 * @returns gradients (uphill): an update subtracts them
 * @throws TypeError when shapes do not fit or a number is not finite
 * @example
 * const network = { layers: [{ W: [[1, 1]], b: [0], activation: 'identity' }], loss: 'halfSquaredError' }
 * const trace = forward(network, [1, 2])
 * backward(network, trace, [5]) // { delta: [[-2]], dW: [[[-2, -4]]], db: [[-2]] }
 */
export function backward(network: Network, trace: Trace, target: Vector): Required<Gradients> {
  checkNetwork('backward', network)
  checkTrace('backward', network, trace)
  checkTarget('backward', 'the target', network, target)
  const { layers } = network
  const last = layers.length - 1
  const delta: Vector[] = []
  delta[last] = outputDelta(network, trace, target)
  for (let k = last - 1; k >= 0; k--) {
    delta[k] = hiddenDelta(layers[k], trace.z[k], layers[k + 1].W, delta[k + 1])
  }
  const dW = delta.map((d, k) => d.map(dj => trace.a[k].map(ai => dj * ai)))
  const db = delta.map(d => [...d])
  return { delta, dW, db }
}

/** δ of the output: (a − t) g′(z), and a − t where cross-entropy cancels the g′ of softmax or sigmoid. */
function outputDelta({ layers, loss }: Network, { z, a }: Trace, target: Vector): Vector {
  const last = layers.length - 1
  const { activation } = layers[last]
  const error = a[last + 1].map((ak, k) => ak - target[k])
  if (loss === 'crossEntropy' || activation === 'softmax') return error
  return error.map((e, k) => e * activations[activation].derivative(z[last][k]))
}

/** δ_j = g′(z_j) Σ_k W[k][j] δ_k: what unit j sends to each unit k of the next layer brings its error back. */
function hiddenDelta({ activation }: Layer, z: Vector, nextW: Matrix, nextDelta: Vector): Vector {
  if (activation === 'softmax') throw new RangeError('backward: softmax works only in the last layer')
  return z.map((zj, j) => {
    const fromNext = nextDelta.reduce((sum, dk, k) => sum + nextW[k][j] * dk, 0)
    return fromNext * activations[activation].derivative(zj)
  })
}

/**
 * The mean of the gradients of all pairs.
 *
 * @param xs one input a row
 * @param targets one target a row, as many as inputs
 * @returns dW and db; there is no δ of a batch
 * @throws TypeError when shapes do not fit or a number is not finite
 * @example
 * const network = { layers: [{ W: [[1]], b: [0], activation: 'identity' }], loss: 'halfSquaredError' }
 * batchGradients(network, [[1], [2]], [[1], [4]]) // { dW: [[[-2]]], db: [[-1]] }
 */
export function batchGradients(network: Network, xs: Matrix, targets: Matrix): Gradients {
  checkPairs('batchGradients', network, xs, targets)
  const dW = network.layers.map(({ W }) => W.map(row => row.map(() => 0)))
  const db = network.layers.map(({ b }) => b.map(() => 0))
  for (const [n, x] of xs.entries()) {
    const one = backward(network, forward(network, x), targets[n])
    for (const k of network.layers.keys()) {
      addScaled(db[k], one.db[k], 1 / xs.length)
      for (const j of dW[k].keys()) addScaled(dW[k][j], one.dW[k][j], 1 / xs.length)
    }
  }
  return { dW, db }
}

/**
 * One step of gradient descent, in place: w becomes w − learningRate · ∂E/∂w, for every weight and bias.
 *
 * @param network is changed
 * @param gradients from `backward` or `batchGradients`
 * @throws TypeError when shapes do not fit or a number is not finite; then nothing was changed
 * @example
 * const network = { layers: [{ W: [[1]], b: [0], activation: 'identity' }], loss: 'halfSquaredError' }
 * update(network, { dW: [[[-2]]], db: [[-1]] }, 0.5)
 * network.layers[0].W // [[2]]
 * network.layers[0].b // [0.5]
 */
export function update(network: Network, gradients: Gradients, learningRate: number): void {
  checkNetwork('update', network)
  checkGradients('update', network, gradients)
  checkNumber('update', 'the learning rate', learningRate)
  for (const [k, { W, b }] of network.layers.entries()) {
    addScaled(b, gradients.db[k], -learningRate)
    for (const [j, row] of W.entries()) addScaled(row, gradients.dW[k][j], -learningRate)
  }
}

/** Adds scale × v to the vector `to`, in place. */
function addScaled(to: Vector, v: Vector, scale: number): void {
  for (let i = 0; i < to.length; i++) to[i] += scale * v[i]
}
