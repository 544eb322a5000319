import { checkCount, checkNumber, checkPairs } from './check.ts'
import {
  allFinite,
  backwardFlat,
  flatten,
  flattenRows,
  forwardFlat,
  lossSum,
  updateFlat,
  writeBack,
} from './flat.ts'
import { randomNumbers } from './random.ts'
import type { Matrix, Network } from './types.ts'

/** How `train` is to go about it. */
export type TrainOptions = {
  /** How often to go through all pairs. */
  epochs: number
  /** α: the step is −α times the mean gradient of a batch. */
  learningRate: number
  /** Pairs to an update. Default: all, which is full-batch gradient descent; 1 is stochastic. */
  batchSize?: number
  /** For the order of the pairs, shuffled anew each epoch unless the batch is all of them. Default 0. */
  seed?: number
  /**
   * Called with each epoch (from 0) and its loss, when the network has the weights of that loss. What it
   * changes in the network is lost; when it returns `false`, training stops there.
   */
  onEpoch?: (epoch: number, loss: number) => unknown
}

/** Thrown by `train` when a loss or a weight is not finite; the network keeps the last weights that were good. */
export class NotFiniteError extends Error {
  /** The losses of the epochs before, all finite; the weights kept are those of the last of them. */
  readonly losses: number[]

  constructor(message: string, losses: number[]) {
    super(message)
    this.name = 'NotFiniteError'
    this.losses = losses
  }
}

/**
 * Gradient descent. Each update uses the mean gradient of one batch, taken at the weights before that update.
 *
 * @param network is changed: it ends with the trained weights
 * @param xs one input a row
 * @param targets one target a row, as many as inputs
 * @returns for each epoch the mean loss over all pairs, at the weights with which the epoch began
 * @throws NotFiniteError when loss or weights cease to be finite; TypeError for bad arguments
 * @example
 * const network = { layers: [{ W: [[0]], b: [0], activation: 'identity' }], loss: 'halfSquaredError' }
 * train(network, [[1]], [[2]], { epochs: 3, learningRate: 0.25 }) // [2, 0.5, 0.125]
 * network.layers[0] // { W: [[0.875]], b: [0.875], activation: 'identity' }
 */
export function train(network: Network, xs: Matrix, targets: Matrix, options: TrainOptions): number[] {
  checkPairs('train', network, xs, targets)
  const { epochs, learningRate, batchSize = xs.length, seed = 0, onEpoch } = options ?? {}
  checkCount('train', 'epochs', epochs, 0)
  checkCount('train', 'batchSize', batchSize, 1)
  checkNumber('train', 'learningRate', learningRate)

  const inputs = flattenRows(xs)
  const wanted = flattenRows(targets)
  const batches = cut(inputs, wanted, xs.length, batchSize)
  const flat = flatten(network, batches[0].count)
  const { parameters } = flat
  const lastFinite = parameters.slice()
  const random = randomNumbers(seed)
  const losses: number[] = []

  const fail = (what: string): never => {
    parameters.set(lastFinite)
    writeBack(flat, network)
    throw new NotFiniteError(
      `train: after ${losses.length} epochs ${what}; expected finite numbers. The network has the last weights ` +
        `whose loss was finite. Try a smaller learning rate (it is ${learningRate}).`,
      losses,
    )
  }

  for (let epoch = 0; epoch < epochs; epoch++) {
    let sum = 0
    for (const batch of batches) {
      forwardFlat(flat, batch.x, batch.count)
      sum += lossSum(flat, batch.targets, batch.count)
    }
    const loss = sum / xs.length
    if (!Number.isFinite(loss)) fail(`the loss is ${loss}`)
    if (!allFinite(parameters)) fail('a weight is not finite')
    lastFinite.set(parameters)
    losses.push(loss)
    if (onEpoch) {
      writeBack(flat, network)
      if (onEpoch(epoch, loss) === false) return losses
    }
    if (batches.length > 1) shuffleRows(inputs, wanted, xs.length, random)
    for (const batch of batches) {
      // With one batch, the forward phase of the loss is the one to go back through.
      if (batches.length > 1) forwardFlat(flat, batch.x, batch.count)
      backwardFlat(flat, batch.x, batch.targets, batch.count)
      updateFlat(flat, learningRate / batch.count)
    }
  }
  if (!allFinite(parameters)) fail('a weight is not finite')
  writeBack(flat, network)
  return losses
}

type Batch = { x: Float64Array; targets: Float64Array; count: number }

/** Windows of `size` rows, the last one maybe smaller; when the rows are shuffled, the batches change. */
function cut(inputs: Float64Array, wanted: Float64Array, rows: number, size: number): Batch[] {
  const window = (all: Float64Array, start: number, end: number) =>
    all.subarray((start * all.length) / rows, (end * all.length) / rows)
  const batches: Batch[] = []
  for (let start = 0; start < rows; start += size) {
    const end = Math.min(start + size, rows)
    batches.push({ x: window(inputs, start, end), targets: window(wanted, start, end), count: end - start })
  }
  return batches
}

/** Puts the pairs into a random order, every order as likely (Fisher and Yates). */
function shuffleRows(inputs: Float64Array, wanted: Float64Array, rows: number, random: () => number): void {
  for (let n = rows - 1; n > 0; n--) {
    const other = Math.floor(random() * (n + 1))
    swapRows(inputs, inputs.length / rows, n, other)
    swapRows(wanted, wanted.length / rows, n, other)
  }
}

function swapRows(all: Float64Array, width: number, n: number, m: number): void {
  for (let i = 0; i < width; i++) {
    const kept = all[n * width + i]
    all[n * width + i] = all[m * width + i]
    all[m * width + i] = kept
  }
}
