import type { Matrix } from '#engine'
import { activate, type Bend, defineExercise } from '#exercise'

type Args = [DeltaNext: Matrix, WNext: Matrix, Z: Matrix, activation: Bend]

export default defineExercise<Args, Matrix>({
  id: 'back-through-a-batch',
  title: 'One layer back, for a whole batch',
  lesson: 'matrix-form',
  level: 2,
  concepts: ['delta', 'blame', 'transpose', 'batch'],
  points: 3,
  entry: {
    name: 'backThroughABatch',
    parameters: {
      DeltaNext: 'Matrix',
      WNext: 'Matrix',
      Z: 'Matrix',
      activation: "'sigmoid' | 'tanh' | 'relu' | 'identity'",
    },
    returns: 'Matrix',
  },
  allows: [],
  timeLimit: 2000,
  example: [
    [
      [0.5, -0.2],
      [-0.3, 0.8],
      [0.6, 0.5],
      [-0.7, 0.1],
    ],
    [
      [0.6, -0.4, 1.1],
      [-0.9, 0.7, 0.3],
    ],
    [
      [0.5, -1.2, 0.8],
      [-0.6, 0.9, 0.4],
      [1.1, 0.3, -0.7],
      [-0.4, -0.8, 1.3],
    ],
    'tanh',
  ],
  cases: {
    seed: 5023,
    fixed: [
      {
        name: 'as many units after as before',
        args: [
          [
            [0.7, -0.5, 0.4],
            [-0.6, 0.9, 0.8],
            [0.3, 0.6, -1.1],
            [-0.9, 0.4, 0.5],
            [1.2, -0.7, -0.3],
          ],
          [
            [0.5, -1.2, 0.9],
            [0.8, 0.4, -0.6],
            [-0.3, 1.1, 0.7],
          ],
          [
            [0.4, -0.9, 1.3],
            [-0.7, 0.6, 0.5],
            [1.1, -0.4, -0.8],
            [0.3, 0.8, -1.2],
            [-0.6, 1.4, 0.9],
          ],
          'sigmoid',
        ],
      },
      {
        name: 'as many pairs as units',
        args: [
          [
            [0.6, -0.9],
            [-0.4, 0.7],
            [0.8, 0.5],
          ],
          [
            [0.9, -0.6, 0.4],
            [-1.1, 0.8, 0.7],
          ],
          [
            [0.5, -1.1, 0.9],
            [-0.8, 0.4, 1.2],
            [0.7, 0.6, -0.5],
          ],
          'tanh',
        ],
      },
      {
        name: 'ReLU just left and just right of its kink, for one pair',
        args: [
          [[0.4, 0.9, -0.6]],
          [
            [0.6, -0.9],
            [1.1, 0.7],
            [-0.8, 0.5],
          ],
          [[-0.06, 0.05]],
          'relu',
        ],
      },
    ],
    random: 20,
    draw: (random, n) => {
      const [units, next, pairs] = (
        [
          [3, 2, 5],
          [2, 4, 3],
          [4, 3, 5],
          [2, 3, 5],
          [4, 2, 3],
        ] as const
      )[n % 5]
      const activation = (['sigmoid', 'tanh', 'relu', 'identity'] as const)[n % 4]
      return [random.matrix(pairs, next), random.matrix(next, units), random.matrix(pairs, units), activation]
    },
    // Where most ReLUs are shut there is too little to see.
    keep: (_DeltaNext, _WNext, Z, activation) =>
      activation !== 'relu' || Z.every(row => row.some(z => z > 0)),
  },
  // Follow every z into the layer after and no further: there the error terms are known.
  judge: {
    kind: 'gradient',
    at: (_DeltaNext, _WNext, Z) => Z,
    of: (Z, DeltaNext, WNext, _Z, activation) =>
      Z.reduce(
        (total, row, n) =>
          WNext.reduce((sum, weights, k) => {
            const reaches = weights.reduce((z, weight, j) => z + weight * activate(activation, row[j]), 0)
            return sum + DeltaNext[n][k] * reaches
          }, total),
        0,
      ),
  },
  checks: [{ name: 'delta', title: 'Each row has the error terms of one pair', task: 2 }],
  numeric: 'noted',
  tensors: { answer: { name: 'Delta' } },
})
