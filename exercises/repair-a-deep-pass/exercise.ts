import { forward, lossOf, type Matrix, type Network, randomNetwork, type Vector } from '#engine'
import { defineExercise, withParameters } from '#exercise'

type Gradient = { dW: Matrix[]; db: Vector[] }

const plans = [
  [2, 3, 2, 1],
  [3, 2, 4, 2],
  [2, 4, 3, 2],
  [2, 3, 4, 2, 1],
]

const weightsOf = ({ layers }: Network) => layers.map(({ W }) => W)
const biasesOf = ({ layers }: Network) => layers.map(({ b }) => b)

export default defineExercise<[network: Network, x: Vector, target: Vector], Gradient>({
  id: 'repair-a-deep-pass',
  title: 'Repair a deep backward pass',
  lesson: 'gradient-checking',
  level: 3,
  concepts: ['backward-pass', 'gradient', 'blame', 'delta'],
  points: 5,
  entry: {
    name: 'deepPass',
    parameters: { network: 'Network', x: 'Vector', target: 'Vector' },
    returns: '{ dW: Matrix[], db: Vector[] }',
  },
  allows: [],
  timeLimit: 3000,
  example: [
    {
      layers: [
        {
          W: [
            [0.8, -0.5],
            [0.3, 1.1],
            [-0.7, 0.4],
          ],
          b: [0.1, -0.2, 0.3],
          activation: 'tanh',
        },
        {
          W: [
            [0.9, -0.6, 0.5],
            [-0.4, 1.2, 0.7],
          ],
          b: [0.4, -0.1],
          activation: 'sigmoid',
        },
        { W: [[1.2, -0.9]], b: [0.2], activation: 'sigmoid' },
      ],
      loss: 'halfSquaredError',
    },
    [1, 0.5],
    [0.2],
  ],
  cases: {
    seed: 2706,
    random: 18,
    draw: (random, n) => {
      const sizes = plans[n % plans.length]
      const network = randomNetwork(sizes, { seed: random.integer(1, 1e6) })
      for (const [k, layer] of network.layers.entries()) {
        layer.W = random.matrix(sizes[k + 1], sizes[k])
        layer.b = random.vector(sizes[k + 1])
        // By turns, so that neighbours differ and a slope of the wrong layer shows.
        layer.activation = (k + n) % 2 === 0 ? 'tanh' : 'sigmoid'
      }
      return [network, random.vector(sizes[0]), random.vector(sizes[sizes.length - 1])]
    },
    keep: (network, x) =>
      forward(network, x)
        .z.flat()
        .every(z => Math.abs(z) < 2.5),
  },
  judge: {
    kind: 'parts',
    parts: {
      dW: {
        kind: 'gradient',
        at: weightsOf,
        of: (dW, network, x, target) =>
          lossOf(withParameters(network, { dW, db: biasesOf(network) }), x, target),
      },
      db: {
        kind: 'gradient',
        at: biasesOf,
        of: (db, network, x, target) =>
          lossOf(withParameters(network, { dW: weightsOf(network), db }), x, target),
      },
    },
  },
  checks: [
    { name: 'db', title: 'db, the error terms of all layers', task: 1, fields: ['db'] },
    { name: 'dW', title: 'dW, the derivatives with respect to the weights', task: 1, fields: ['dW'] },
  ],
  numeric: 'noted',
  firstWrong: 'last',
  tensors: { dW: { layer: 1, on: 'weights' }, db: { layer: 1, on: 'units' } },
})
