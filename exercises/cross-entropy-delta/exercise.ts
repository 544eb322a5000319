import type { Vector } from '#engine'
import { defineExercise } from '#exercise'

export default defineExercise<[z: Vector, target: Vector], Vector>({
  id: 'cross-entropy-delta',
  title: 'Error terms without a slope',
  lesson: 'losses-and-activations',
  level: 1,
  concepts: ['cross-entropy', 'delta', 'sigmoid'],
  points: 2,
  entry: {
    name: 'crossEntropyDelta',
    parameters: { z: 'Vector', target: 'Vector' },
    returns: 'Vector',
  },
  allows: [],
  timeLimit: 2000,
  example: [
    [1.3, -0.4, 2.2],
    [0, 1, 0.7],
  ],
  cases: {
    seed: 8101,
    fixed: [
      { name: 'a single output, and its target is 1', args: [[-0.8], [1]] },
      {
        name: 'two outputs that are sure and wrong, one that is right',
        args: [
          [3.2, -2.9, 1.4],
          [0, 1, 1],
        ],
      },
      {
        name: 'targets between 0 and 1',
        args: [
          [0.6, -1.5, 2.3, -0.3],
          [0.35, 0.8, 0.2, 0.65],
        ],
      },
    ],
    random: 20,
    draw: (random, n) => {
      const z = Array.from({ length: [3, 4, 5][n % 3]! }, () => random.number(-3, 3))
      // Hard targets and soft ones, side by side.
      const target = z.map(() => random.pick([0, 1, random.number(0.1, 0.9), random.number(0.1, 0.9)]))
      return [z, target]
    },
    keep: (z, target) =>
      z.every((zk, k) => Math.abs(zk) > 0.1 && Math.abs(1 / (1 + Math.exp(-zk)) - target[k]) > 0.02),
  },
  // −[t ln a + (1 − t) ln(1 − a)] is ln(1 + e^z) − tz.
  judge: {
    kind: 'gradient',
    at: z => z,
    of: (z, _z, target) => z.reduce((sum, zk, k) => sum + Math.log1p(Math.exp(zk)) - target[k] * zk, 0),
  },
  checks: [{ name: 'delta', title: 'Each entry is the error term of that output', task: 2 }],
  numeric: 'noted',
  tensors: { answer: { on: 'units' } },
  factors: [{ name: 'number of outputs', of: z => z.length }],
})
