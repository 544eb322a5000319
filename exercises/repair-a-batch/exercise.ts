import { batchLoss, forward, type Matrix, type Network, type Vector } from '#engine'
import { defineExercise, drawNetwork, withParameters } from '#exercise'

type Answer = { loss: number; dW: Matrix[]; db: Vector[] }

// The number of pairs is never that of the inputs, of the outputs or of a layer's units.
const plans = [
  { sizes: [2, 4, 1], pairs: 3 },
  { sizes: [2, 3, 1], pairs: 5 },
  { sizes: [2, 4, 3], pairs: 7 },
  { sizes: [3, 2, 1], pairs: 5 },
  { sizes: [4, 2, 1], pairs: 3 },
]

export default defineExercise<[network: Network, xs: Matrix, targets: Matrix], Answer>({
  id: 'repair-a-batch',
  title: 'Repair a batch',
  lesson: 'gradient-checking',
  level: 2,
  concepts: ['batch', 'gradient', 'loss'],
  points: 3,
  entry: {
    name: 'batchPass',
    parameters: { network: 'Network', xs: 'Matrix', targets: 'Matrix' },
    returns: '{ loss: number, dW: Matrix[], db: Vector[] }',
  },
  allows: ['forward', 'backward', 'lossOf'],
  timeLimit: 3000,
  example: [
    {
      layers: [
        {
          W: [
            [0.7, -0.9],
            [-0.4, 0.8],
            [1.2, 0.5],
          ],
          b: [0.2, -0.1, 0.3],
          activation: 'sigmoid',
        },
        { W: [[0.6, -1.3, 0.9]], b: [0.4], activation: 'tanh' },
      ],
      loss: 'halfSquaredError',
    },
    [
      [0.5, -1],
      [1, 0.4],
      [-0.8, 0.9],
      [0.3, 0.6],
      [-1.2, -0.7],
    ],
    [[0.5], [0.2], [-0.3], [0.9], [0.1]],
  ],
  cases: {
    seed: 2707,
    random: 12,
    draw: (random, n) => {
      const { sizes, pairs } = plans[n % plans.length]
      const network = drawNetwork(random, sizes, ['sigmoid', 'tanh'])
      return [network, random.matrix(pairs, sizes[0]), random.matrix(pairs, sizes[2])]
    },
    keep: (network, xs) =>
      xs.every(x =>
        forward(network, x)
          .z.flat()
          .every(z => Math.abs(z) < 4),
      ),
  },
  judge: {
    kind: 'parts',
    parts: {
      loss: { kind: 'value', independent: batchLoss },
      dW: {
        kind: 'gradient',
        at: network => network.layers.map(({ W }) => W),
        of: (dW, network, xs, targets) =>
          batchLoss(withParameters(network, { dW, db: network.layers.map(({ b }) => b) }), xs, targets),
      },
      db: {
        kind: 'gradient',
        at: network => network.layers.map(({ b }) => b),
        of: (db, network, xs, targets) =>
          batchLoss(withParameters(network, { dW: network.layers.map(({ W }) => W), db }), xs, targets),
      },
    },
  },
  checks: [
    { name: 'loss', title: 'The mean loss', task: 1, fields: ['loss'] },
    {
      name: 'dW',
      title: 'dW, the derivatives of the mean loss with respect to the weights',
      task: 1,
      fields: ['dW'],
    },
    {
      name: 'db',
      title: 'db, the derivatives of the mean loss with respect to the biases',
      task: 1,
      fields: ['db'],
    },
  ],
  numeric: 'noted',
  tensors: { dW: { layer: 1, on: 'weights' }, db: { layer: 1, on: 'units' } },
  factors: [{ name: 'number of pairs', of: (_network, xs) => xs.length }],
})
