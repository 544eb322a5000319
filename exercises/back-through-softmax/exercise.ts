import { softmax, type Vector } from '#engine'
import { defineExercise } from '#exercise'

export default defineExercise<[z: Vector, blame: Vector], Vector>({
  id: 'back-through-softmax',
  title: 'Back through a softmax',
  lesson: 'losses-and-activations',
  level: 2,
  concepts: ['softmax', 'blame', 'delta'],
  points: 3,
  entry: {
    name: 'backThroughSoftmax',
    parameters: { z: 'Vector', blame: 'Vector' },
    returns: 'Vector',
  },
  allows: [],
  timeLimit: 2000,
  example: [
    [1, 0, 2],
    [0.5, -1, 2],
  ],
  cases: {
    seed: 8317,
    fixed: [
      {
        name: 'two outputs',
        args: [
          [0.4, -0.7],
          [1.2, -0.5],
        ],
      },
      {
        name: 'equal pre-activations',
        args: [
          [0.6, 0.6, 0.6],
          [0.9, -0.4, 1.3],
        ],
      },
      {
        name: 'all blame far below zero',
        args: [
          [0.5, -0.8, 0.9],
          [-3.1, -4.4, -2.3],
        ],
      },
      {
        name: 'all blame far above zero',
        args: [
          [-0.6, 0.9, 0.3],
          [4.2, 2.6, 3.5],
        ],
      },
      {
        name: 'one blame alone',
        args: [
          [1.1, -0.3, 0.5, -0.9],
          [0, 0, -2, 0],
        ],
      },
      {
        name: 'powers too large to be written',
        args: [
          [720, 718.6, 719.5, 718.2],
          [0.7, -1.1, 0.4, 1.5],
        ],
      },
      {
        name: 'powers too small to be more than 0',
        args: [
          [-1000.4, -1001.2, -999.5],
          [1.3, -0.6, 0.8],
        ],
      },
    ],
    random: 20,
    draw: (random, n) => {
      const outputs = [3, 4, 5][n % 3]!
      // Blame may be of any size and sign, so that a sum kept within 0 and 1 shows.
      return [random.vector(outputs), random.vector(outputs).map(one => Math.round(3000 * one) / 1000)]
    },
  },
  // Any loss has some blame for each output; this one has just these.
  judge: {
    kind: 'gradient',
    at: z => z,
    of: (z, _z, blame) => softmax(z).reduce((sum, ak, k) => sum + blame[k] * ak, 0),
  },
  checks: [{ name: 'delta', title: 'Each entry is the error term of that output', task: 3 }],
  numeric: 'noted',
  tensors: { answer: { on: 'units' } },
  factors: [{ name: 'number of outputs', of: z => z.length }],
})
