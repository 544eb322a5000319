import type { ActivationName } from '#engine'
import type { DataName, DataPoint } from './data.ts'

export const activationNames = ['sigmoid', 'tanh', 'relu', 'identity'] as const
export const batchNames = ['full', 'mini', 'one'] as const
export type BatchName = (typeof batchNames)[number]
export const outputNames = ['sigmoid', 'identity'] as const

/** Pairs to an update of a mini-batch. */
export const miniBatch = 8

/** The knobs. */
export interface Settings {
  data: DataName
  /** The reader's own points, where the data set is theirs. */
  points?: DataPoint[]
  /** Units of each hidden layer, from the inputs on. */
  hidden: number[]
  /** Of the hidden units. */
  activation: Extract<ActivationName, (typeof activationNames)[number]>
  /** Of the output. */
  output: Extract<ActivationName, (typeof outputNames)[number]>
  learningRate: number
  batch: BatchName
  /** Weights begin evenly spread between −range and range; biases begin at 0. */
  range: number
  seed: number
}

/** Whether training has to begin again when one set of knobs becomes another, or can go on with the same weights. */
export function restarts(before: Settings, after: Settings): boolean {
  const startOf = ({ learningRate: _, batch: __, ...rest }: Settings) => JSON.stringify(rest)
  return startOf(before) !== startOf(after)
}

/** Pairs to an update. */
export function batchSizeOf({ batch }: Pick<Settings, 'batch'>, points: number): number {
  return batch === 'full' ? points : batch === 'mini' ? Math.min(miniBatch, points) : 1
}
