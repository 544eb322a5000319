import { backward, forward, lossOf, type Network, randomNetwork, type Vector } from '#engine'
import { defineExercise } from '#exercise'

type Args = [network: Network, x: Vector, target: Vector, layer: number, j: number, i: number, h: number]

// E after the weight has been moved by a step.
function lossAfter(step: number, [network, x, target, layer, j, i]: Args): number {
  const moved = structuredClone(network)
  moved.layers[layer].W[j][i] += step
  return lossOf(moved, x, target)
}

export default defineExercise<Args, number>({
  id: 'nudge-a-weight',
  title: 'Nudge a weight and watch',
  lesson: 'intuition',
  level: 1,
  concepts: ['derivative', 'loss', 'weight'],
  points: 1,
  entry: {
    name: 'nudgeAWeight',
    parameters: {
      network: 'Network',
      x: 'Vector',
      target: 'Vector',
      layer: 'number',
      j: 'number',
      i: 'number',
      h: 'number',
    },
    returns: 'number',
  },
  allows: ['lossOf'],
  timeLimit: 2000,
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
          activation: 'sigmoid',
        },
        { W: [[1.2, -0.6, 0.9]], b: [0.2], activation: 'sigmoid' },
      ],
      loss: 'halfSquaredError',
    },
    [1, 0.5],
    [0],
    0,
    2,
    1,
    0.001,
  ],
  cases: {
    seed: 1105,
    random: 22,
    draw: (random, n) => {
      const sizes = (
        [
          [2, 3, 1],
          [3, 2, 3],
          [2, 4, 3],
          [3, 4, 2],
        ] as const
      )[n % 4]
      const network = randomNetwork([...sizes], { seed: random.integer(1, 1e6) })
      for (const each of network.layers) {
        each.W = random.matrix(each.W.length, each.W[0].length)
        each.b = random.vector(each.W.length)
        each.activation = random.pick(['sigmoid', 'tanh'])
      }
      const layer = random.integer(0, 1)
      const { W } = network.layers[layer]
      const target = sizes[2] === 1 ? [random.number(0, 1)] : random.vector(sizes[2])
      return [
        network,
        random.vector(sizes[0]),
        target,
        layer,
        random.integer(0, W.length - 1),
        random.integer(0, W[0].length - 1),
        // Never one step size for all: who writes it down instead of taking the one handed in is told.
        random.pick([0.001, 0.002]),
      ]
    },
    // From both sides the nudge must be good, from one side alone it must not be good enough.
    keep: (...args) => {
      const [network, x, target, layer, j, i, h] = args
      const exact = backward(network, forward(network, x), target).dW[layer][j][i]
      const here = lossAfter(0, args)
      const up = lossAfter(h, args)
      const down = lossAfter(-h, args)
      const off = (estimate: number) => Math.abs(estimate / exact - 1)
      return (
        Math.abs(exact) >= 0.01 &&
        off((up - down) / (2 * h)) < 2e-6 &&
        off((up - here) / h) > 2e-4 &&
        off((here - down) / h) > 2e-4
      )
    },
  },
  judge: {
    kind: 'nudge',
    at: (network, _x, _target, layer, j, i) => network.layers[layer].W[j][i],
    exact: (network, x, target, layer, j, i) =>
      backward(network, forward(network, x), target).dW[layer][j][i],
  },
  checks: [
    { name: 'derivative', title: 'The number says how fast the loss changes with the weight', task: 1 },
  ],
  numeric: 'welcome',
})
