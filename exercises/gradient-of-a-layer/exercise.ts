import type { Matrix, Vector } from '#engine'
import { defineExercise } from '#exercise'

type Answer = { dW: Matrix; db: Vector }

// A loss that has exactly these error terms, whatever the weights: the mean over the pairs of Delta[n] · (W A[n] + b).
const lossAt = (W: Matrix, b: Vector, Delta: Matrix, A: Matrix): number =>
  Delta.reduce(
    (total, deltas, n) =>
      total + deltas.reduce((sum, d, j) => sum + d * W[j].reduce((z, w, i) => z + w * A[n][i], b[j]), 0),
    0,
  ) / Delta.length

const noWeights = (Delta: Matrix, A: Matrix): Matrix => Delta[0].map(() => A[0].map(() => 0))
const noBiases = (Delta: Matrix): Vector => Delta[0].map(() => 0)

export default defineExercise<[Delta: Matrix, A: Matrix], Answer>({
  id: 'gradient-of-a-layer',
  title: 'The gradient of one layer, from a whole batch',
  lesson: 'matrix-form',
  level: 2,
  concepts: ['gradient', 'outer-product', 'batch', 'delta'],
  points: 3,
  entry: {
    name: 'gradientOfALayer',
    parameters: { Delta: 'Matrix', A: 'Matrix' },
    returns: '{ dW: Matrix, db: Vector }',
  },
  allows: [],
  timeLimit: 2000,
  example: [
    [
      [0.4, -0.9],
      [-0.6, 0.5],
      [0.8, 0.3],
      [0.2, -0.7],
      [-0.5, 1.2],
    ],
    [
      [1, 0.5, -0.8],
      [-0.4, 0.9, 0.6],
      [0.7, -1.2, 0.3],
      [1.1, 0.2, 0.8],
      [-0.9, 0.4, -0.5],
    ],
  ],
  cases: {
    seed: 5039,
    fixed: [
      {
        name: 'one pair only',
        args: [[[1.3, -1.2, 0.9]], [[1.2, -0.6]]],
      },
      {
        name: 'as many pairs as units',
        args: [
          [
            [0.6, -0.8, 0.4],
            [-0.3, 0.9, 0.7],
            [0.5, 0.4, -1.1],
          ],
          [
            [0.9, -0.5],
            [1.3, 0.8],
            [-0.6, 1.1],
          ],
        ],
      },
    ],
    random: 18,
    draw: (random, n) => {
      const [units, inputs, pairs] = (
        [
          [2, 3, 5],
          [4, 2, 3],
          [3, 4, 5],
        ] as const
      )[n % 3]
      return [random.matrix(pairs, units), random.matrix(pairs, inputs)]
    },
  },
  judge: {
    kind: 'parts',
    parts: {
      dW: { kind: 'gradient', at: noWeights, of: (W, Delta, A) => lossAt(W, noBiases(Delta), Delta, A) },
      db: { kind: 'gradient', at: noBiases, of: (b, Delta, A) => lossAt(noWeights(Delta, A), b, Delta, A) },
    },
  },
  checks: [
    { name: 'dW', title: 'dW, the derivatives with respect to the weights', task: 1, fields: ['dW'] },
    { name: 'db', title: 'db, the derivatives with respect to the biases', task: 2, fields: ['db'] },
  ],
  numeric: 'noted',
  tensors: { dW: { layer: 1, on: 'weights' }, db: { layer: 1, on: 'units' } },
  factors: [{ name: 'number of pairs', of: Delta => Delta.length }],
})
