import { type Matrix, type Network, train, type Vector } from '#engine'
import { defineExercise } from '#exercise'

type Args = [
  sizes: Vector,
  randoms: Vector,
  xs: Matrix,
  targets: Matrix,
  learningRate: number,
  epochs: number,
]
type Answer = { losses: Vector; W: Matrix[]; b: Vector[] }

// The number of pairs is never that of the inputs, of the outputs or of a layer's units, and no layer is square.
const plans = [
  { sizes: [2, 4, 1], pairs: 3 },
  { sizes: [3, 2, 4], pairs: 5 },
  { sizes: [2, 3, 4, 1], pairs: 5 },
  { sizes: [4, 2, 3], pairs: 7 },
  { sizes: [3, 1], pairs: 5 },
]

/** How many weights and biases a network of these sizes has. */
const parameters = (sizes: Vector) =>
  sizes.slice(1).reduce((sum, units, l) => sum + units * (sizes[l] + 1), 0)

function startOf(sizes: Vector, randoms: Vector): Network {
  let next = 0
  const draw = (count: number) => {
    next += count
    return randoms.slice(next - count, next)
  }
  const layers = sizes.slice(1).map((units, l) => ({
    W: Array.from({ length: units }, () => draw(sizes[l])),
    b: draw(units),
    activation: 'sigmoid' as const,
  }))
  return { layers, loss: 'halfSquaredError' }
}

function trained(...[sizes, randoms, xs, targets, learningRate, epochs]: Args): Answer {
  const network = startOf(sizes, randoms)
  const losses = train(network, xs, targets, { epochs, learningRate })
  return { losses, W: network.layers.map(({ W }) => W), b: network.layers.map(({ b }) => b) }
}

export default defineExercise<Args, Answer>({
  id: 'train-from-nothing',
  title: 'Train from nothing',
  lesson: 'build-your-own',
  level: 3,
  concepts: ['backpropagation', 'gradient-descent', 'computational-graph', 'batch'],
  points: 6,
  entry: {
    name: 'trainFromNothing',
    parameters: {
      sizes: 'Vector',
      randoms: 'Vector',
      xs: 'Matrix',
      targets: 'Matrix',
      learningRate: 'number',
      epochs: 'number',
    },
    returns: '{ losses: Vector, W: Matrix[], b: Vector[] }',
  },
  allows: [],
  timeLimit: 5000,
  example: [
    [2, 3, 1],
    [0.6, -0.8, -0.5, 0.9, 1.1, 0.4, 0.1, -0.2, 0.3, 0.8, -1.2, 0.5, -0.1],
    [
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ],
    [[0], [1], [1], [0]],
    2,
    3,
  ],
  cases: {
    seed: 3004,
    fixed: [
      {
        name: 'a single unit and a single epoch',
        args: [
          [2, 1],
          [0.7, -0.4, 0.3],
          [
            [1.2, -0.5],
            [0.4, 0.8],
            [-0.9, 1.1],
          ],
          [[1], [0], [0.3]],
          0.8,
          1,
        ],
      },
    ],
    random: 14,
    draw: (random, n) => {
      const { sizes, pairs } = plans[n % plans.length]
      return [
        sizes,
        random.vector(parameters(sizes)),
        random.matrix(pairs, sizes[0]),
        Array.from({ length: pairs }, () => Array.from({ length: sizes.at(-1)! }, () => random.number(0, 1))),
        random.pick([0.6, 0.7, 0.9]),
        random.integer(2, 4),
      ]
    },
  },
  judge: {
    kind: 'parts',
    parts: {
      losses: { kind: 'value', independent: (...args) => trained(...args).losses },
      W: { kind: 'value', independent: (...args) => trained(...args).W },
      b: { kind: 'value', independent: (...args) => trained(...args).b },
    },
  },
  checks: [
    { name: 'losses', title: 'The loss of every epoch', task: 2, fields: ['losses'] },
    { name: 'network', title: 'The weights and biases at the end', task: 3, fields: ['W', 'b'] },
  ],
  numeric: 'noted',
  tensors: { W: { layer: 1, on: 'weights' }, b: { layer: 1, on: 'units' } },
})
