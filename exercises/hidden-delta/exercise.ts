import type { Matrix, Vector } from '#engine'
import { activate, type Bend, defineExercise } from '#exercise'

export default defineExercise<[z: Vector, activation: Bend, WNext: Matrix, deltaNext: Vector], Vector>({
  id: 'hidden-delta',
  title: 'The error terms of a hidden layer',
  lesson: 'delta-equations',
  level: 2,
  concepts: ['delta', 'hidden-layer', 'backward-pass'],
  points: 3,
  entry: {
    name: 'hiddenDelta',
    parameters: {
      z: 'Vector',
      activation: "'sigmoid' | 'tanh' | 'relu' | 'identity'",
      WNext: 'Matrix',
      deltaNext: 'Vector',
    },
    returns: 'Vector',
  },
  allows: [],
  timeLimit: 2000,
  example: [
    [0.5, -1.2, 0.8],
    'tanh',
    [
      [0.6, -0.4, 1.1],
      [-0.9, 0.7, 0.3],
    ],
    [0.5, -0.2],
  ],
  cases: {
    seed: 4043,
    fixed: [
      {
        name: 'a single unit in the next layer',
        args: [[0.4, -0.9, 1.3], 'sigmoid', [[0.8, -1.1, 0.5]], [0.7]],
      },
      {
        name: 'ReLU just left and just right of its kink',
        args: [
          [-0.06, 0.05],
          'relu',
          [
            [0.6, -0.9],
            [1.1, 0.7],
            [-0.8, 0.5],
          ],
          [0.4, 0.9, -0.6],
        ],
      },
    ],
    random: 24,
    draw: (random, n) => {
      const [units, next] = (
        [
          [3, 2],
          [2, 3],
          [4, 3],
          [3, 5],
          [2, 4],
        ] as const
      )[n % 5]
      const activation = (['sigmoid', 'tanh', 'relu', 'identity'] as const)[n % 4]
      return [random.vector(units), activation, random.matrix(next, units), random.vector(next)]
    },
    // A layer whose ReLUs are all shut has no error to find.
    keep: (z, activation) => activation !== 'relu' || z.some(one => one > 0),
  },
  // Follow one z into the next layer and no further: there the error is known, as deltaNext.
  judge: {
    kind: 'gradient',
    at: z => z,
    of: (z, _z, activation, WNext, deltaNext) =>
      WNext.reduce((sum, row, k) => {
        const reaches = row.reduce((total, weight, j) => total + weight * activate(activation, z[j]), 0)
        return sum + deltaNext[k] * reaches
      }, 0),
  },
  checks: [{ name: 'delta', title: 'Each entry is the error term of that hidden unit', task: 2 }],
  numeric: 'noted',
  tensors: { answer: { on: 'units' } },
})
