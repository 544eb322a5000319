import { batchLoss, forward, type Matrix, type Network, type Vector } from '#engine'
import { defineExercise, drawNetwork } from '#exercise'

type Weights = { layers: { W: Matrix; b: Vector }[] }

// The number of pairs is never that of the inputs, of the outputs or of a layer's units.
const plans = [
  { sizes: [2, 4, 1], pairs: 3 },
  { sizes: [2, 3, 1], pairs: 5 },
  { sizes: [2, 4, 3], pairs: 7 },
  { sizes: [3, 2, 4, 1], pairs: 5 },
  { sizes: [4, 2, 1], pairs: 3 },
]

export default defineExercise<[network: Network, xs: Matrix, targets: Matrix, learningRate: number], Weights>(
  {
    id: 'one-epoch',
    title: 'One epoch, one step',
    lesson: 'train-xor',
    level: 1,
    concepts: ['epoch', 'batch', 'gradient-descent', 'learning-rate'],
    points: 3,
    entry: {
      name: 'oneEpoch',
      parameters: { network: 'Network', xs: 'Matrix', targets: 'Matrix', learningRate: 'number' },
      returns: '{ layers: { W: Matrix, b: Vector }[] }',
    },
    allows: ['forward', 'backward'],
    timeLimit: 3000,
    example: [
      {
        layers: [
          {
            W: [
              [0.6, -0.8],
              [-0.5, 0.9],
              [1.1, 0.4],
            ],
            b: [0.1, -0.2, 0.3],
            activation: 'sigmoid',
          },
          { W: [[0.8, -1.2, 0.5]], b: [-0.1], activation: 'sigmoid' },
        ],
        loss: 'halfSquaredError',
      },
      [
        [0, 0],
        [0, 1],
        [1, 0],
        [1, 1],
      ],
      [[0], [1], [1], [0]],
      2,
    ],
    cases: {
      seed: 2601,
      random: 12,
      draw: (random, n) => {
        const { sizes, pairs } = plans[n % plans.length]
        const network = drawNetwork(random, sizes, ['sigmoid', 'tanh'])
        return [
          network,
          random.matrix(pairs, sizes[0]),
          random.matrix(pairs, sizes[sizes.length - 1]),
          random.pick([0.6, 0.7, 0.9]),
        ]
      },
      keep: (network, xs) =>
        xs.every(x =>
          forward(network, x)
            .z.flat()
            .every(z => Math.abs(z) < 4),
        ),
    },
    judge: {
      kind: 'step',
      old: network => ({ layers: network.layers.map(({ W, b }) => ({ W, b })) }),
      rate: (_network, _xs, _targets, learningRate) => learningRate,
      of: ({ layers }, network, xs, targets) =>
        batchLoss(
          { ...network, layers: network.layers.map((layer, k) => ({ ...layer, ...layers[k] })) },
          xs,
          targets,
        ),
    },
    checks: [{ name: 'step', title: 'The step of every weight and every bias', task: 2 }],
    numeric: 'noted',
    tensors: { layers: { layer: 1 } },
    factors: [
      { name: 'learning rate', of: (_network, _xs, _targets, learningRate) => learningRate },
      { name: 'number of pairs', of: (_network, xs) => xs.length },
    ],
  },
)
