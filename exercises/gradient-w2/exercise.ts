import type { Vector } from '#engine'
import { defineExercise, drawNet, lossOfNet, NET, type Net } from '#exercise'

export default defineExercise<[net: Net, x: Vector, target: number], Vector>({
  id: 'gradient-w2',
  title: 'The gradient of W2',
  lesson: 'worked-example',
  level: 1,
  concepts: ['gradient', 'chain-rule', 'delta'],
  points: 2,
  entry: {
    name: 'gradientW2',
    parameters: { net: 'Net', x: 'Vector', target: 'number' },
    returns: 'Vector',
    types: { Net: NET },
  },
  allows: [],
  timeLimit: 2000,
  example: [
    {
      W1: [
        [0.5, -1],
        [1, 0.4],
        [-0.6, 0.8],
      ],
      b1: [0.2, -0.3, 0.1],
      W2: [1.2, -0.7, 0.5],
      b2: 0.4,
    },
    [1, 0.5],
    0.2,
  ],
  cases: {
    seed: 3102,
    fixed: [
      {
        name: 'hidden units that are all nearly 1, on large weights',
        args: [
          {
            W1: [
              [1.3, 0.9],
              [1.1, 1.2],
              [0.9, 1.4],
            ],
            b1: [0.7, 0.5, 0.6],
            W2: [1.4, 1.3, 1.5],
            b2: -2.6,
          },
          [1.2, 0.9],
          0.1,
        ],
      },
    ],
    random: 20,
    draw: random => [drawNet(random), random.vector(2), random.number(0, 1)],
  },
  judge: {
    kind: 'gradient',
    at: net => net.W2,
    of: (W2, net, x, target) => lossOfNet({ ...net, W2 }, x, target),
  },
  checks: [
    { name: 'gradient', title: 'Each entry is the derivative of E with respect to that weight', task: 2 },
  ],
  numeric: 'noted',
  tensors: { answer: { name: 'W2', layer: 2, on: 'weights' } },
})
