import { batchLoss, forward, type Matrix, type Network, type Vector } from '#engine'
import { defineExercise, drawNetwork, withParameters } from '#exercise'

type Answer = { dW: Matrix[]; db: Vector[] }

// The number of pairs is no width, and no inner layer is square here: the fixed case has one.
const plans = [
  { sizes: [2, 3, 1], pairs: 5 },
  { sizes: [3, 2, 4], pairs: 5 },
  { sizes: [2, 4, 3, 2], pairs: 5 },
  { sizes: [3, 4, 2], pairs: 7 },
  { sizes: [3, 2, 4, 3, 2], pairs: 5 },
]

// In the deepest network each function comes twice: what is wrong with one of them is then no plain factor.
const twice = [
  ['identity', 'tanh'],
  ['relu', 'sigmoid'],
  ['sigmoid', 'identity'],
  ['tanh', 'relu'],
] as const

export default defineExercise<[network: Network, X: Matrix, T: Matrix], Answer>({
  id: 'backward-in-matrices',
  title: 'The whole backward pass, in matrices',
  lesson: 'matrix-form',
  level: 3,
  concepts: ['backward-pass', 'matrix', 'batch', 'gradient'],
  points: 6,
  entry: {
    name: 'backwardInMatrices',
    parameters: { network: 'Network', X: 'Matrix', T: 'Matrix' },
    returns: '{ dW: Matrix[], db: Vector[] }',
  },
  allows: ['forward'],
  timeLimit: 4000,
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
    [
      [0.5, -1],
      [-0.8, 0.6],
      [1.1, 0.4],
      [-0.3, -0.9],
    ],
    [[1], [0.2], [0.6], [-0.5]],
  ],
  cases: {
    seed: 5051,
    fixed: [
      {
        name: 'two hidden layers of the same size',
        args: [
          {
            layers: [
              {
                W: [
                  [0.8, -0.6],
                  [-0.5, 0.9],
                  [0.7, 0.4],
                ],
                b: [0.2, -0.4, 0.3],
                activation: 'tanh',
              },
              {
                W: [
                  [0.5, -1.1, 0.6],
                  [0.9, 0.4, -0.7],
                  [-0.3, 0.8, 1.2],
                ],
                b: [-0.3, 0.5, 0.4],
                activation: 'sigmoid',
              },
              {
                W: [
                  [1.1, -0.8, 0.5],
                  [-0.6, 0.9, 0.7],
                ],
                b: [0.3, -0.5],
                activation: 'identity',
              },
            ],
            loss: 'halfSquaredError',
          },
          [
            [0.6, -1.2],
            [1.1, 0.5],
            [-0.8, 0.9],
            [0.4, 0.7],
            [-0.5, -0.6],
          ],
          [
            [1, 0.4],
            [-0.5, 0.8],
            [0.3, -0.9],
            [0.7, 1.2],
            [-0.6, 0.5],
          ],
        ],
      },
    ],
    random: 20,
    draw: (random, n) => {
      const { sizes, pairs } = plans[n % plans.length]
      const network = drawNetwork(random, sizes, ['sigmoid', 'tanh', 'relu', 'identity'])
      if (sizes.length > 4)
        for (const [k, layer] of network.layers.entries())
          layer.activation = twice[Math.floor(n / plans.length) % twice.length][k % 2]
      return [network, random.matrix(pairs, sizes[0]), random.matrix(pairs, sizes.at(-1)!)]
    },
    // Neighbours with different activations, no ReLU near its kink, and numbers that stay of order 1.
    keep: (network, X) =>
      network.layers.every(({ activation }, k) => activation !== network.layers[k + 1]?.activation) &&
      X.every(x => {
        const { z } = forward(network, x)
        return network.layers.every(
          ({ activation }, k) =>
            z[k].every(one => Math.abs(one) < 5 && (activation !== 'relu' || Math.abs(one) > 0.02)) &&
            (activation !== 'relu' || z[k].some(one => one > 0)),
        )
      }),
  },
  judge: {
    kind: 'gradient',
    at: network => ({ dW: network.layers.map(({ W }) => W), db: network.layers.map(({ b }) => b) }),
    of: (point, network, X, T) => batchLoss(withParameters(network, point), X, T),
  },
  checks: [
    { name: 'db', title: 'db, the derivatives with respect to the biases', task: 3, fields: ['db'] },
    { name: 'dW', title: 'dW, the derivatives with respect to the weights', task: 3, fields: ['dW'] },
  ],
  numeric: 'refused',
  tensors: { dW: { layer: 1, on: 'weights' }, db: { layer: 1, on: 'units' } },
  factors: [{ name: 'number of pairs', of: (_network, X) => X.length }],
})
