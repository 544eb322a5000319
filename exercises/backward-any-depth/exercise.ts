import { forward, lossOf, type Matrix, type Network, randomNetwork, type Vector } from '#engine'
import { defineExercise, drawNetwork } from '#exercise'

type Answer = { dW: Matrix[]; db: Vector[] }

const sizes = [
  [2, 3, 1],
  [3, 2, 4],
  [2, 4, 3, 2],
  [3, 4, 2, 3],
  [2, 3, 5, 3, 2],
]

export default defineExercise<[network: Network, x: Vector, target: Vector], Answer>({
  id: 'backward-any-depth',
  title: 'Backward through any depth',
  lesson: 'delta-equations',
  level: 3,
  concepts: ['backward-pass', 'delta', 'gradient'],
  points: 6,
  entry: {
    name: 'backwardAnyDepth',
    parameters: { network: 'Network', x: 'Vector', target: 'Vector' },
    returns: '{ dW: Matrix[], db: Vector[] }',
  },
  allows: ['forward'],
  timeLimit: 3000,
  example: [
    {
      layers: [
        {
          W: [
            [0.6, -1],
            [0.9, 0.4],
            [-0.5, 0.8],
          ],
          b: [0.1, -0.3, 0.2],
          activation: 'tanh',
        },
        { W: [[1.1, -0.7, 0.5]], b: [0.3], activation: 'sigmoid' },
      ],
      loss: 'halfSquaredError',
    },
    [0.5, -1],
    [1],
  ],
  cases: {
    seed: 9973,
    fixed: [
      {
        name: 'a ReLU just above its kink, and one just below',
        args: [
          {
            layers: [
              {
                W: [
                  [0.7, -1.2],
                  [0.8, 0.5],
                  [-0.4, 0.9],
                ],
                b: [-1.28, -0.03, 1.72],
                activation: 'relu',
              },
              { W: [[1.3, -0.6, 0.5]], b: [0.2], activation: 'sigmoid' },
            ],
            loss: 'halfSquaredError',
          },
          [0.5, -0.8],
          [1],
        ],
      },
    ],
    random: 20,
    draw: (random, n) => {
      const shape = sizes[n % sizes.length]
      const network = drawNetwork(random, shape, ['sigmoid', 'tanh', 'relu', 'identity'])
      return [network, random.vector(shape[0]), random.vector(shape.at(-1)!)]
    },
    // Neighbours with different activations, no ReLU near its kink, and numbers that stay of order 1.
    keep: (network, x) => {
      const { z } = forward(network, x)
      return network.layers.every(
        ({ activation }, k) =>
          activation !== network.layers[k + 1]?.activation &&
          z[k].every(one => Math.abs(one) < 5) &&
          (activation !== 'relu' ||
            (z[k].every(one => Math.abs(one) > 0.02) &&
              z[k].filter(one => one > 0).length * 2 >= z[k].length)),
      )
    },
  },
  judge: {
    kind: 'gradient',
    at: network => ({ dW: network.layers.map(({ W }) => W), db: network.layers.map(({ b }) => b) }),
    of: ({ dW, db }, network, x, target) => {
      const layers = network.layers.map((layer, k) => ({ ...layer, W: dW[k], b: db[k] }))
      return lossOf({ ...network, layers }, x, target)
    },
  },
  checks: [
    { name: 'db', title: 'db, the derivatives for the biases', task: 2, fields: ['db'] },
    { name: 'dW', title: 'dW, the derivatives for the weights', task: 3, fields: ['dW'] },
  ],
  numeric: 'refused',
  // A weight's derivative is its unit's, which the bias has, times the activation that enters.
  own: {
    dW: ({ db }, network, x) => {
      const { a } = forward(network, x)
      return db.map((deltas, k) => deltas.map(delta => a[k].map(entering => delta * entering)))
    },
  },
  tensors: { dW: { layer: 1, on: 'weights' }, db: { layer: 1, on: 'units' } },
  training: {
    gives: 'gradient',
    // From here the right gradient learns XOR, after a plateau that a wrong one may never leave.
    start: randomNetwork([2, 4, 3, 1], {
      seed: 10,
      scale: 1.5,
      activations: ['tanh', 'tanh', 'sigmoid'],
    }),
    xs: [
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ],
    targets: [[0], [1], [1], [0]],
    learningRate: 4,
    epochs: 300,
    network: network => network as unknown as Network,
  },
})
