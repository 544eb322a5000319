import {
  type ActivationName,
  type LossName,
  type Matrix,
  type Network,
  randomNetwork,
  randomNumbers,
} from '../../src/engine/index.ts'
import { handSoftmax, handTanh, handXor, type Parameters } from './hand.ts'

/** One training task, the same for all contenders. */
export type TrainingCase = {
  title: string
  sizes: number[]
  activations: ActivationName[]
  loss: LossName
  xs: Matrix
  targets: Matrix
  batchSize: number
  learningRate: number
  hand: (
    p: Parameters,
    X: Float64Array,
    T: Float64Array,
    epochs: number,
    rate: number,
    seed: number,
  ) => number[]
}

export const SEED = 5

export function trainingCases(): TrainingCase[] {
  const random = randomNumbers(1)
  const points = Array.from({ length: 100 }, () => [2 * random() - 1, 2 * random() - 1])
  const images = Array.from({ length: 320 }, () => Array.from({ length: 64 }, random))
  return [
    {
      title: '2-3-1 sigmoid, XOR, full batch',
      sizes: [2, 3, 1],
      activations: ['sigmoid', 'sigmoid'],
      loss: 'halfSquaredError',
      xs: [
        [0, 0],
        [0, 1],
        [1, 0],
        [1, 1],
      ],
      targets: [[0], [1], [1], [0]],
      batchSize: 4,
      learningRate: 0.5,
      hand: handXor,
    },
    {
      title: '2-16-16-1 tanh, 100 points, full batch',
      sizes: [2, 16, 16, 1],
      activations: ['tanh', 'tanh', 'tanh'],
      loss: 'halfSquaredError',
      xs: points,
      targets: points.map(([x, y]) => [x * y > 0 ? 0.9 : -0.9]),
      batchSize: 100,
      learningRate: 0.1,
      hand: handTanh,
    },
    {
      title: '64-32-10 ReLU and softmax cross-entropy, 320 images, batches of 32',
      sizes: [64, 32, 10],
      activations: ['relu', 'softmax'],
      loss: 'crossEntropy',
      xs: images,
      targets: images.map(image =>
        Array.from({ length: 10 }, (_, k) => (k === Math.floor(image[0] * 10) ? 1 : 0)),
      ),
      batchSize: 32,
      learningRate: 0.1,
      hand: handSoftmax,
    },
  ]
}

export function networkOf({ sizes, activations, loss }: TrainingCase): Network {
  return randomNetwork(sizes, { seed: SEED, activations, loss })
}

/** W1, b1, W2, b2, … as the hand-written loops take them. */
export function parametersOf(network: Network): Parameters {
  return network.layers.flatMap(({ W, b }) => [Float64Array.from(W.flat()), Float64Array.from(b)])
}
