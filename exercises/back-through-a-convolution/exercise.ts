import type { Vector } from '#engine'
import { defineExercise } from '#exercise'

type Answer = { dk: Vector; db: number; dx: Vector }

// A loss that has exactly these error terms: the sum of delta[n] · z[n].
const lossAt = (x: Vector, k: Vector, b: number, delta: Vector): number =>
  delta.reduce((sum, d, n) => sum + d * k.reduce((z, km, m) => z + km * x[n + m], b), 0)

export default defineExercise<[x: Vector, k: Vector, delta: Vector], Answer>({
  id: 'back-through-a-convolution',
  title: 'Back through a convolution',
  lesson: 'sharing-and-time',
  level: 2,
  concepts: ['convolution', 'shared-weight', 'blame', 'gradient'],
  points: 6,
  entry: {
    name: 'backThroughAConvolution',
    parameters: { x: 'Vector', k: 'Vector', delta: 'Vector' },
    returns: '{ dk: Vector, db: number, dx: Vector }',
  },
  allows: [],
  timeLimit: 2000,
  example: [
    [2, -1, 0.5, 1, -3],
    [0.5, 1.5, -1],
    [0.4, -0.2, 0.6],
  ],
  cases: {
    seed: 9029,
    fixed: [
      { name: 'a kernel of one number', args: [[0.7, -1.2, 0.4, 0.9], [-1.3], [0.6, 0.5, -0.8, 0.3]] },
      { name: 'a kernel as long as the input', args: [[0.9, -0.5, 1.4], [0.7, -1.1, 0.4], [-1.2]] },
    ],
    random: 20,
    draw: (random, n) => {
      const [inputs, kernel] = (
        [
          [5, 2],
          [7, 3],
          [6, 2],
          [8, 3],
          [9, 4],
        ] as const
      )[n % 5]
      return [random.vector(inputs), random.vector(kernel), random.vector(inputs - kernel + 1)]
    },
  },
  judge: {
    kind: 'parts',
    parts: {
      dk: { kind: 'gradient', at: (_x, k) => k, of: (k, x, _k, delta) => lossAt(x, k, 0, delta) },
      db: { kind: 'gradient', at: () => 0, of: (b, x, k, delta) => lossAt(x, k, b, delta) },
      dx: { kind: 'gradient', at: x => x, of: (x, _x, k, delta) => lossAt(x, k, 0, delta) },
    },
  },
  checks: [
    { name: 'dk', title: 'dk, what each number of the kernel gets', task: 1, fields: ['dk'] },
    { name: 'db', title: 'db, what the bias gets', task: 2, fields: ['db'] },
    { name: 'dx', title: 'dx, the blame of the inputs', task: 3, fields: ['dx'] },
  ],
  numeric: 'noted',
  factors: [{ name: 'number of places', of: (_x, _k, delta) => delta.length }],
})
