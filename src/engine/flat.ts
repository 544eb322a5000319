import { logSumExp, outputLoss } from './losses.ts'
import type { Matrix, Network } from './types.ts'

// The equations of forward.ts and backward.ts once more, for a whole batch at a time and over flat typed
// arrays, which is several times as fast: W[j][i] lies at j · inputs + i, and unit j of example n lies at
// n · units + j.

export type FlatNetwork = ReturnType<typeof flatten>
type FlatLayer = FlatNetwork['layers'][number]

/** A copy of the network in flat arrays, with room for what a batch leaves in the forward and backward phase. */
export function flatten(network: Network, batchSize: number) {
  const sizes = network.layers.map(({ W, b }) => W.length * W[0].length + b.length)
  // The weights and biases of all layers, one after the other, and their derivatives in the same order.
  const parameters = new Float64Array(sizes.reduce((sum, size) => sum + size, 0))
  const gradients = new Float64Array(parameters.length)
  let end = 0
  const layers = network.layers.map(({ W, b, activation }, k) => {
    const [inputs, units] = [W[0].length, W.length]
    const start = end
    const middle = start + units * inputs
    end = start + sizes[k]
    parameters.set(flattenRows(W), start)
    parameters.set(b, middle)
    return {
      inputs,
      units,
      activation,
      // Windows into parameters and gradients.
      W: parameters.subarray(start, middle),
      b: parameters.subarray(middle, end),
      dW: gradients.subarray(start, middle),
      db: gradients.subarray(middle, end),
      z: new Float64Array(batchSize * units),
      a: new Float64Array(batchSize * units),
      delta: new Float64Array(batchSize * units),
    }
  })
  return { loss: network.loss, layers, parameters, gradients }
}

/** Copies the flat weights and biases back into the network they came from. */
export function writeBack({ layers }: FlatNetwork, network: Network): void {
  for (const [k, { W, b, inputs }] of layers.entries()) {
    for (const [j, row] of network.layers[k].W.entries()) {
      for (let i = 0; i < inputs; i++) row[i] = W[j * inputs + i]
      network.layers[k].b[j] = b[j]
    }
  }
}

/** The rows one after the other. */
export function flattenRows(rows: Matrix): Float64Array {
  const width = rows[0].length
  const all = new Float64Array(rows.length * width)
  for (const [n, row] of rows.entries()) all.set(row, n * width)
  return all
}

/** The forward phase for `count` examples that lie one after the other in x. */
export function forwardFlat({ layers }: FlatNetwork, x: Float64Array, count: number): void {
  let input = x
  for (let k = 0; k < layers.length; k++) {
    preActivationsOf(layers[k], input, count)
    activate(layers[k], count)
    input = layers[k].a
  }
}

/**
 * z = Wa + b. Four examples at a time share each weight that is read, and their four sums do not wait for one
 * another; that is what makes it fast. What is left over goes one by one.
 */
function preActivationsOf({ W, b, z, inputs, units }: FlatLayer, input: Float64Array, count: number): void {
  let n = 0
  for (; n + 3 < count; n += 4) {
    const x0 = n * inputs
    const x1 = x0 + inputs
    const x2 = x1 + inputs
    const x3 = x2 + inputs
    for (let j = 0; j < units; j++) {
      const row = j * inputs
      let z0 = b[j]
      let z1 = z0
      let z2 = z0
      let z3 = z0
      for (let i = 0; i < inputs; i++) {
        const w = W[row + i]
        z0 += w * input[x0 + i]
        z1 += w * input[x1 + i]
        z2 += w * input[x2 + i]
        z3 += w * input[x3 + i]
      }
      const at = n * units + j
      z[at] = z0
      z[at + units] = z1
      z[at + 2 * units] = z2
      z[at + 3 * units] = z3
    }
  }
  for (; n < count; n++) {
    for (let j = 0; j < units; j++) {
      let sum = b[j]
      for (let i = 0; i < inputs; i++) sum += W[j * inputs + i] * input[n * inputs + i]
      z[n * units + j] = sum
    }
  }
}

/** a = g(z) */
function activate({ activation, z, a, units }: FlatLayer, count: number): void {
  const end = count * units
  if (activation === 'identity') for (let j = 0; j < end; j++) a[j] = z[j]
  if (activation === 'sigmoid') for (let j = 0; j < end; j++) a[j] = 1 / (1 + Math.exp(-z[j]))
  if (activation === 'tanh') for (let j = 0; j < end; j++) a[j] = Math.tanh(z[j])
  if (activation === 'relu') for (let j = 0; j < end; j++) a[j] = z[j] < 0 ? 0 : z[j]
  if (activation === 'softmax') for (let j = 0; j < end; j += units) softmaxFlat(z, a, j, j + units)
}

function softmaxFlat(z: Float64Array, a: Float64Array, start: number, end: number): void {
  const logSum = logSumExp(z, start, end)
  for (let k = start; k < end; k++) a[k] = Math.exp(z[k] - logSum)
}

/** The sum of the losses of the `count` examples of the last `forwardFlat`. */
export function lossSum({ layers, loss }: FlatNetwork, targets: Float64Array, count: number): number {
  const { activation, z, a, units } = layers[layers.length - 1]
  let sum = 0
  for (let n = 0; n < count; n++) sum += outputLoss(loss, activation, z, a, targets, units, n * units)
  return sum
}

/** The backward phase after `forwardFlat`: adds the derivatives of each example to `gradients`. */
export function backwardFlat(
  { layers, loss }: FlatNetwork,
  x: Float64Array,
  targets: Float64Array,
  count: number,
): void {
  const output = layers[layers.length - 1]
  const end = count * output.units
  for (let k = 0; k < end; k++) output.delta[k] = output.a[k] - targets[k]
  if (loss !== 'crossEntropy') timesSlope(output, count)
  for (let k = layers.length - 1; k > 0; k--) {
    combine(layers[k], layers[k - 1].a, count)
    passBack(layers[k], layers[k - 1].delta, count)
    timesSlope(layers[k - 1], count)
  }
  combine(layers[0], x, count)
}

/** dW = Σ δ aᵀ and db = Σ δ, over the batch; again four examples at a time */
function combine({ delta, dW, db, inputs, units }: FlatLayer, input: Float64Array, count: number): void {
  let n = 0
  for (; n + 3 < count; n += 4) {
    const x0 = n * inputs
    const x1 = x0 + inputs
    const x2 = x1 + inputs
    const x3 = x2 + inputs
    for (let j = 0; j < units; j++) {
      const row = j * inputs
      const at = n * units + j
      const d0 = delta[at]
      const d1 = delta[at + units]
      const d2 = delta[at + 2 * units]
      const d3 = delta[at + 3 * units]
      for (let i = 0; i < inputs; i++) {
        dW[row + i] += d0 * input[x0 + i] + d1 * input[x1 + i] + d2 * input[x2 + i] + d3 * input[x3 + i]
      }
      db[j] += d0 + d1 + d2 + d3
    }
  }
  for (; n < count; n++) {
    for (let j = 0; j < units; j++) {
      const d = delta[n * units + j]
      for (let i = 0; i < inputs; i++) dW[j * inputs + i] += d * input[n * inputs + i]
      db[j] += d
    }
  }
}

/** Wᵀδ, the part of an error term that comes from the layer above */
function passBack({ W, delta, inputs, units }: FlatLayer, below: Float64Array, count: number): void {
  for (let n = 0; n < count; n++) {
    const to = n * inputs
    for (let i = 0; i < inputs; i++) below[to + i] = 0
    for (let j = 0; j < units; j++) {
      const d = delta[n * units + j]
      const row = j * inputs
      for (let i = 0; i < inputs; i++) below[to + i] += W[row + i] * d
    }
  }
}

/** δ ⊙ g′(z), with g′ from the output a */
function timesSlope({ activation, a, delta, units }: FlatLayer, count: number): void {
  const end = count * units
  if (activation === 'sigmoid') for (let j = 0; j < end; j++) delta[j] *= a[j] * (1 - a[j])
  if (activation === 'tanh') for (let j = 0; j < end; j++) delta[j] *= 1 - a[j] * a[j]
  if (activation === 'relu') for (let j = 0; j < end; j++) if (a[j] <= 0) delta[j] = 0
}

/** One step of gradient descent for all weights and biases; clears the gradients for the next batch. */
export function updateFlat({ parameters, gradients }: FlatNetwork, rate: number): void {
  for (let i = 0; i < parameters.length; i++) {
    parameters[i] -= rate * gradients[i]
    gradients[i] = 0
  }
}

/** Whether there is neither NaN nor Infinity among them. */
export function allFinite(numbers: Float64Array): boolean {
  for (let i = 0; i < numbers.length; i++) if (!Number.isFinite(numbers[i])) return false
  return true
}
