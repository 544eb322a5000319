import type { Matrix, Vector } from '#engine'
import { defineExercise } from '#exercise'

type Start = { W: Matrix; b: Vector }[]

const shapes = [
  [2, 3, 1],
  [3, 2, 4],
  [2, 4, 3, 1],
  [4, 3, 2],
  [3, 5, 2],
]

const countOf = (sizes: number[]) => sizes.slice(1).reduce((sum, units, k) => sum + units * (sizes[k] + 1), 0)

export default defineExercise<[sizes: number[], randoms: Vector], Start>({
  id: 'random-start',
  title: 'Somewhere to begin',
  lesson: 'train-xor',
  level: 2,
  concepts: ['weight', 'bias', 'layer'],
  points: 2,
  entry: {
    name: 'randomStart',
    parameters: { sizes: 'number[]', randoms: 'Vector' },
    returns: '{ W: Matrix, b: Vector }[]',
  },
  allows: [],
  timeLimit: 2000,
  example: [
    [2, 3, 1],
    [0.5, 0.25, 0.75, 0.1, 0.9, 0, 0.2, 0.6, 0.8, 0.3, 0.7],
  ],
  cases: {
    seed: 2603,
    fixed: [
      {
        name: 'one layer, one unit',
        args: [
          [3, 1],
          [0.125, 0.875, 0.625, 0.25, 0.375, 0.7],
        ],
      },
    ],
    random: 20,
    draw: (random, n) => {
      const sizes = shapes[n % shapes.length]
      // More numbers than a start needs, so that an answer that takes some for the biases still finds enough.
      const length = countOf(sizes) + random.integer(1, 4)
      return [[...sizes], Array.from({ length }, () => random.number(0, 1))]
    },
  },
  judge: {
    kind: 'value',
    // Each weight by its own place in the list, where the solution counts along.
    independent: (sizes, randoms) =>
      sizes.slice(1).map((units, k) => {
        const inputs = sizes[k]
        const first = sizes.slice(0, k).reduce((sum, size, at) => sum + size * sizes[at + 1], 0)
        const weight = (j: number, i: number) =>
          (randoms[first + j * inputs + i] - 0.5) * (2 / Math.sqrt(inputs))
        return {
          W: Array.from({ length: units }, (_, j) => Array.from({ length: inputs }, (_, i) => weight(j, i))),
          b: Array.from({ length: units }, () => 0),
        }
      }),
  },
  checks: [{ name: 'start', title: 'Every weight and every bias', task: 2 }],
  numeric: 'noted',
  tensors: { answer: { layer: 1 } },
})
