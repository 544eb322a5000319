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
  id: 'average-over-pairs',
  title: 'The mean over many pairs',
  lesson: 'delta-equations',
  level: 2,
  concepts: ['squared-error', 'batch', 'gradient'],
  points: 3,
  entry: {
    name: 'averageOverPairs',
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
          activation: 'tanh',
        },
        { W: [[0.9, -1.1, 0.6]], b: [-0.2], activation: 'identity' },
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
    [[1], [0], [0.5], [-0.4], [0.8]],
  ],
  cases: {
    seed: 1905,
    random: 15,
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
    { name: 'dW', title: 'dW, the derivatives of the mean loss for the weights', task: 2, fields: ['dW'] },
    { name: 'db', title: 'db, the derivatives of the mean loss for the biases', task: 3, fields: ['db'] },
  ],
  numeric: 'noted',
  tensors: { dW: { layer: 1, on: 'weights' }, db: { layer: 1, on: 'units' } },
  factors: [{ name: 'number of pairs', of: (_network, xs) => xs.length }],
})
