import type { Matrix, Vector } from '#engine'
import { defineExercise, drawNet, lossOfNet, NET, type Net } from '#exercise'

export default defineExercise<[net: Net, x: Vector, target: number], Matrix>({
  id: 'gradient-w1',
  title: 'The gradient of W1',
  lesson: 'worked-example',
  level: 2,
  concepts: ['gradient', 'chain-rule', 'hidden-layer'],
  points: 3,
  entry: {
    name: 'gradientW1',
    parameters: { net: 'Net', x: 'Vector', target: 'number' },
    returns: 'Matrix',
    types: { Net: NET },
  },
  allows: [],
  timeLimit: 2000,
  example: [
    {
      W1: [
        [0.9, -0.4],
        [-0.7, 1.2],
        [0.3, 0.6],
      ],
      b1: [-0.2, 0.4, 0.1],
      W2: [-1.1, 0.8, 1.3],
      b2: -0.5,
    },
    [0.5, -1],
    0.9,
  ],
  cases: {
    seed: 6121,
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
    at: net => net.W1,
    of: (W1, net, x, target) => lossOfNet({ ...net, W1 }, x, target),
  },
  checks: [
    { name: 'gradient', title: 'Each entry is the derivative of E with respect to that weight', task: 2 },
  ],
  numeric: 'refused',
  tensors: { answer: { name: 'W1', layer: 1, on: 'weights' } },
})
