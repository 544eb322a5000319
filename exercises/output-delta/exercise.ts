import type { Vector } from '#engine'
import { activate, type Bend, defineExercise } from '#exercise'

export default defineExercise<[z: Vector, target: Vector, activation: Bend], Vector>({
  id: 'output-delta',
  title: 'The error terms of the output',
  lesson: 'delta-equations',
  level: 1,
  concepts: ['delta', 'target', 'squared-error'],
  points: 2,
  entry: {
    name: 'outputDelta',
    parameters: { z: 'Vector', target: 'Vector', activation: "'sigmoid' | 'tanh' | 'relu' | 'identity'" },
    returns: 'Vector',
  },
  allows: [],
  timeLimit: 2000,
  example: [[0.4, -0.9, 1.2], [1, 0, 0.5], 'sigmoid'],
  cases: {
    seed: 8087,
    fixed: [
      { name: 'a single output', args: [[0.8], [0.2], 'tanh'] },
      {
        name: 'ReLU just left and just right of its kink',
        args: [[-0.06, 0.05, 0.9], [0.4, -0.7, 0.3], 'relu'],
      },
    ],
    random: 24,
    draw: (random, n) => {
      const outputs = [3, 4, 5][n % 3]
      const activation = (['sigmoid', 'tanh', 'relu', 'identity'] as const)[n % 4]
      return [random.vector(outputs), random.vector(outputs), activation]
    },
    keep: (z, _target, activation) => activation !== 'relu' || z.some(one => one > 0),
  },
  judge: {
    kind: 'gradient',
    at: z => z,
    of: (z, _z, target, activation) =>
      z.reduce((sum, one, k) => sum + (activate(activation, one) - target[k]) ** 2 / 2, 0),
  },
  checks: [{ name: 'delta', title: 'Each entry is the error term of that output', task: 2 }],
  numeric: 'noted',
  tensors: { answer: { on: 'units' } },
  factors: [{ name: 'number of outputs', of: z => z.length }],
})
