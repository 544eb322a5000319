import type { Matrix, Vector } from '#engine'
import type { Printed } from './printed.ts'

/** The losses that worked examples use; see `LOSS_SCALE` for how the squares differ. */
export const LOSSES = [
  'halfSumOfSquares',
  'sumOfSquares',
  'meanOfSquares',
  'halfMeanOfSquares',
  'binaryCrossEntropy',
  'softmaxCrossEntropy',
] as const
export type Loss = (typeof LOSSES)[number]

/** Which way round the error is. With target minus output, error terms and derivatives have the other sign too. */
export const ERROR_SIGNS = ['outputMinusTarget', 'targetMinusOutput'] as const
export type ErrorSign = (typeof ERROR_SIGNS)[number]

export const ACTIVATIONS = ['identity', 'sigmoid', 'tanh', 'relu', 'softmax'] as const
export type Activation = (typeof ACTIVATIONS)[number]

/** The tables that a reader may have, in the order in which they are computed. */
export const TABLES = [
  'z',
  'a',
  'lossBefore',
  'error',
  'delta',
  'dW',
  'db',
  'stepW',
  'stepB',
  'newW',
  'newB',
  'lossAfter',
] as const
export type Table = (typeof TABLES)[number]

/** Where a number is: counted from 0, layers from the first that has units with weights. */
export interface Place {
  table: Table | 'afterZ' | 'afterA'
  /** The example of a batch; absent for what belongs to the whole batch. */
  example?: number
  layer?: number
  /** The unit; for a weight the unit it leads to and the one it comes from. */
  at: number[]
}

/** The name of a place by which numbers are kept. */
export type Id = string

/** The id of a place, also of one in a table that is given and not computed. */
export const idOf = ({ table, example, layer, at }: Omit<Place, 'table'> & { table: string }): Id =>
  `${table}/${example ?? ''}/${layer ?? ''}/${at.join(',')}`

/** A number of the reader's. */
export interface Own extends Place {
  table: Table
  /** Where it is in the description, as in `numbers.delta[0][1]`. */
  path: string
  printed: Printed
}

/** A worked example: one step of gradient descent on one input or a batch, and what its reader has computed. */
export interface Example {
  /** Inputs, then units of each layer. */
  sizes: number[]
  /** One for each layer with weights. */
  activations: Activation[]
  /** `weights[l][j][i]` leads to unit j from unit i. */
  weights: Matrix[]
  /** Absent where no unit has one. */
  biases?: Vector[]
  /** The biases stay as they are in the step. */
  fixedBiases: boolean
  /** The units of a layer have one bias between them, whose derivative is the sum over the units. */
  sharedBiases: boolean
  inputs: Matrix
  targets: Matrix
  loss: Loss
  learningRate: number
  errorSign: ErrorSign
  /** Whether loss and gradients of a batch are averaged or added up. */
  batch: 'mean' | 'sum'
  numbers: Own[]
  /** Tables of weights, as `dW[0]`, whose rows and columns came exchanged, as their shape shows. */
  transposed: string[]
}

/** What the sum of squares Σ(a − t)² is multiplied by, for one example with so many outputs; undefined: no squares. */
export function squaresScale(loss: Loss, outputs: number): number | undefined {
  if (loss === 'halfSumOfSquares') return 1 / 2
  if (loss === 'sumOfSquares') return 1
  if (loss === 'meanOfSquares') return 1 / outputs
  return loss === 'halfMeanOfSquares' ? 1 / (2 * outputs) : undefined
}
