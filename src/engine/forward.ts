import { activations, softmax } from './activations.ts'
import { checkNetwork, checkPairs, checkTarget, checkVector } from './check.ts'
import { outputLoss } from './losses.ts'
import type { Layer, Matrix, Network, Trace, Vector } from './types.ts'

/**
 * The forward phase: z = Wa + b and a = g(z), layer after layer.
 *
 * @param x the input, as long as the rows of the first W
 * @returns every z and every a; `a[0]` is x, the last a is the network's output
 * @throws TypeError when shapes do not fit or a number is not finite
 * @example
 * const network = { layers: [{ W: [[2, -1]], b: [1], activation: 'relu' }], loss: 'halfSquaredError' }
 * forward(network, [3, 2]) // { z: [[5]], a: [[3, 2], [5]] }
 */
export function forward(network: Network, x: Vector): Trace {
  checkVector('forward', 'x', x)
  checkNetwork('forward', network, x)
  const trace: Trace = { z: [], a: [x] }
  for (const [k, layer] of network.layers.entries()) {
    const z = preActivations(layer, trace.a[k])
    trace.z.push(z)
    trace.a.push(layer.activation === 'softmax' ? softmax(z) : z.map(activations[layer.activation].apply))
  }
  return trace
}

/** z_j = Σ_i W[j][i] a_i + b_j */
function preActivations({ W, b }: Layer, a: Vector): Vector {
  return W.map((row, j) => row.reduce((sum, w, i) => sum + w * a[i], b[j]))
}

/**
 * The loss of one pair of input and target. Half the squared error is ½Σ(a − t)², whatever the number of
 * outputs; cross-entropy is −Σ t ln a under softmax and −Σ[t ln a + (1 − t) ln(1 − a)] under sigmoid.
 *
 * @param x the input
 * @param target as long as the output; for cross-entropy from 0 to 1, under softmax adding up to 1
 * @throws TypeError when shapes do not fit or a number is not finite
 * @example
 * const network = { layers: [{ W: [[1, 1]], b: [0], activation: 'identity' }], loss: 'halfSquaredError' }
 * lossOf(network, [1, 2], [5]) // 2
 */
export function lossOf(network: Network, x: Vector, target: Vector): number {
  const { z, a } = forward(network, x)
  checkTarget('lossOf', 'the target', network, target)
  const last = network.layers.length - 1
  return outputLoss(network.loss, network.layers[last].activation, z[last], a[last + 1], target)
}

/**
 * The mean of the losses of all pairs.
 *
 * @param xs one input a row
 * @param targets one target a row, as many as inputs
 * @throws TypeError when shapes do not fit or a number is not finite
 * @example
 * const network = { layers: [{ W: [[1]], b: [0], activation: 'identity' }], loss: 'halfSquaredError' }
 * batchLoss(network, [[1], [2]], [[1], [4]]) // 1
 */
export function batchLoss(network: Network, xs: Matrix, targets: Matrix): number {
  checkPairs('batchLoss', network, xs, targets)
  const sum = xs.reduce((total, x, n) => total + lossOf(network, x, targets[n]), 0)
  return sum / xs.length
}
