import type { Matrix, Vector } from '#engine'
import { defineExercise } from '#exercise'

export default defineExercise<[h: Vector, W2: Matrix, b2: Vector, target: Vector], Vector>({
  id: 'blame-a-hidden-unit',
  title: 'Blame a hidden unit',
  lesson: 'intuition',
  level: 1,
  concepts: ['hidden-layer', 'loss', 'derivative'],
  points: 2,
  entry: {
    name: 'blameHiddenUnits',
    parameters: { h: 'Vector', W2: 'Matrix', b2: 'Vector', target: 'Vector' },
    returns: 'Vector',
  },
  allows: [],
  timeLimit: 2000,
  example: [
    [0.5, -1],
    [
      [1, 2],
      [-1, 0.5],
      [0.4, 1.5],
    ],
    [0.1, 0.2, -0.3],
    [1, 0, -1],
  ],
  cases: {
    seed: 4711,
    fixed: [
      {
        name: 'a network with a silent hidden unit',
        args: [
          [0, 0.9],
          [
            [0.7, -0.4],
            [0.5, 1.1],
            [-0.6, 0.8],
          ],
          [0.3, -0.5, 0.4],
          [0.2, 0.9, -0.7],
        ],
      },
    ],
    random: 24,
    draw: (random, n) => {
      const [outputs, hidden] = (
        [
          [3, 2],
          [3, 4],
          [5, 4],
          [3, 5],
        ] as const
      )[n % 4]
      return [
        random.vector(hidden),
        random.matrix(outputs, hidden),
        random.vector(outputs),
        random.vector(outputs),
      ]
    },
  },
  judge: {
    kind: 'gradient',
    at: h => h,
    of: (h, _h, W2, b2, target) =>
      W2.reduce((sum, row, k) => {
        const output = row.reduce((total, weight, j) => total + weight * h[j], b2[k])
        return sum + (output - target[k]) ** 2 / 2
      }, 0),
  },
  checks: [{ name: 'blame', title: 'Each entry says how the loss changes with that hidden unit', task: 1 }],
  numeric: 'welcome',
  tensors: { answer: { on: 'units' } },
  factors: [{ name: 'number of outputs', of: (_h, W2) => W2.length }],
})
