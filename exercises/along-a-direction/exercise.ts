import { backward, forward, lossOf, type Matrix, type Network, type Vector } from '#engine'
import { defineExercise, drawNetwork } from '#exercise'

type Direction = { dW: Matrix[]; db: Vector[] }
type Args = [network: Network, x: Vector, target: Vector, v: Direction, h: number]

const plans = [
  [2, 3, 1],
  [3, 2, 3],
  [2, 4, 3],
  [2, 3, 4, 1],
]

/** The slope along v: each derivative times the part of v that goes its way. */
function exact(...[network, x, target, v]: Args): number {
  const { dW, db } = backward(network, forward(network, x), target)
  const products = [
    ...dW.flatMap((W, l) => W.flatMap((row, j) => row.map((d, i) => d * v.dW[l][j][i]))),
    ...db.flatMap((b, l) => b.map((d, j) => d * v.db[l][j])),
  ]
  return products.reduce((sum, product) => sum + product, 0)
}

function lossAfter(step: number, [network, x, target, v]: Args): number {
  const layers = network.layers.map((layer, l) => ({
    ...layer,
    W: layer.W.map((row, j) => row.map((w, i) => w + step * v.dW[l][j][i])),
    b: layer.b.map((b, j) => b + step * v.db[l][j]),
  }))
  return lossOf({ ...network, layers }, x, target)
}

export default defineExercise<Args, number>({
  id: 'along-a-direction',
  title: 'All weights with two forward passes',
  lesson: 'gradient-checking',
  level: 2,
  concepts: ['numeric-derivative', 'gradient', 'forward-pass'],
  points: 3,
  entry: {
    name: 'alongADirection',
    parameters: {
      network: 'Network',
      x: 'Vector',
      target: 'Vector',
      v: '{ dW: Matrix[], db: Vector[] }',
      h: 'number',
    },
    returns: 'number',
  },
  allows: ['lossOf'],
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
        { W: [[1.2, -0.6, 0.9]], b: [0.2], activation: 'sigmoid' },
      ],
      loss: 'halfSquaredError',
    },
    [1, 0.5],
    [0.4],
    {
      dW: [
        [
          [0.4, -0.7],
          [1.1, 0.2],
          [-0.5, 0.9],
        ],
        [[-0.3, 0.8, 0.6]],
      ],
      db: [[-0.6, 0.5, 0.1], [1.2]],
    },
    0.001,
  ],
  cases: {
    seed: 2703,
    random: 22,
    draw: (random, n) => {
      const sizes = plans[n % plans.length]
      const network = drawNetwork(random, sizes, ['sigmoid', 'tanh'])
      const v = {
        dW: network.layers.map(({ W }) => random.matrix(W.length, W[0].length)),
        db: network.layers.map(({ b }) => random.vector(b.length)),
      }
      // Never one step size for all: who writes it down instead of taking the one handed in is told.
      return [
        network,
        random.vector(sizes[0]),
        random.vector(sizes[sizes.length - 1]),
        v,
        random.pick([0.0005, 0.001]),
      ]
    },
    // From both sides the nudge must be good, from one side alone it must not be good enough; and each layer's weights
    // and biases must have a part in the answer.
    keep: (...args) => {
      const [network, x, target, v, h] = args
      const truth = exact(...args)
      const off = (estimate: number) => Math.abs(estimate / truth - 1)
      const [above, here, below] = [h, 0, -h].map(step => lossAfter(step, args))
      const none = { dW: v.dW.map(W => W.map(row => row.map(() => 0))), db: v.db.map(b => b.map(() => 0)) }
      const parts = network.layers.flatMap((_, l) => [
        exact(network, x, target, { ...none, dW: none.dW.with(l, v.dW[l]) }, h),
        exact(network, x, target, { ...none, db: none.db.with(l, v.db[l]) }, h),
      ])
      return (
        Math.abs(truth) >= 0.02 &&
        off((above - below) / (2 * h)) < 2e-6 &&
        off((above - here) / h) > 2e-4 &&
        off((here - below) / h) > 2e-4 &&
        parts.every(part => Math.abs(part) > 1e-3)
      )
    },
  },
  judge: { kind: 'nudge', exact },
  checks: [{ name: 'slope', title: 'The slope of the loss along the direction', task: 2 }],
  numeric: 'welcome',
  factors: [{ name: 'h', of: (_network, _x, _target, _v, h) => h }],
})
