import { forward, type Matrix, type Vector } from '#engine'
import { defineExercise } from '#exercise'

// The engine, one pair after another: what a layer without a bend puts out is its pre-activations.
const byEngine = (W: Matrix, b: Vector, X: Matrix): Matrix =>
  X.map(x => forward({ layers: [{ W, b, activation: 'identity' }], loss: 'halfSquaredError' }, x).z[0])

export default defineExercise<[W: Matrix, b: Vector, X: Matrix], Matrix>({
  id: 'forward-batch',
  title: 'One layer forward, for a whole batch',
  lesson: 'matrix-form',
  level: 1,
  concepts: ['matrix', 'batch', 'pre-activation', 'bias'],
  points: 2,
  entry: {
    name: 'forwardBatch',
    parameters: { W: 'Matrix', b: 'Vector', X: 'Matrix' },
    returns: 'Matrix',
  },
  allows: [],
  timeLimit: 2000,
  example: [
    [
      [0.5, -1, 0.8],
      [1.2, 0.4, -0.6],
    ],
    [0.3, -0.7],
    [
      [1, 0.5, -0.4],
      [-0.8, 1.5, 0.6],
      [0.9, -0.3, 1.1],
      [0.4, 0.7, -1.2],
    ],
  ],
  cases: {
    seed: 5011,
    fixed: [
      {
        name: 'as many pairs as units',
        args: [
          [
            [0.6, -1.1],
            [0.9, 0.4],
            [-0.7, 1.2],
          ],
          [0.5, -0.8, 1.4],
          [
            [1.3, 0.6],
            [-0.5, 0.9],
            [0.8, -1.4],
          ],
        ],
      },
      {
        name: 'one pair only',
        args: [
          [
            [0.7, -0.4, 1.1],
            [-1.3, 0.8, 0.5],
          ],
          [0.9, -0.6],
          [[0.5, 1.2, -0.9]],
        ],
      },
    ],
    random: 18,
    draw: (random, n) => {
      const [units, inputs, pairs] = (
        [
          [2, 3, 5],
          [4, 2, 3],
          [3, 4, 2],
        ] as const
      )[n % 3]
      return [random.matrix(units, inputs), random.vector(units), random.matrix(pairs, inputs)]
    },
  },
  judge: { kind: 'value', independent: byEngine },
  checks: [{ name: 'Z', title: 'Each row has the pre-activations of one pair', task: 2 }],
  numeric: 'noted',
  tensors: { answer: { name: 'Z' } },
})
