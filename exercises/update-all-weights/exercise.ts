import type { Vector } from '#engine'
import { defineExercise, drawNet, lossOfNet, NET, type Net } from '#exercise'

export default defineExercise<[net: Net, x: Vector, target: number, learningRate: number], Net>({
  id: 'update-all-weights',
  title: 'One step for all weights',
  lesson: 'worked-example',
  level: 2,
  concepts: ['gradient-descent', 'learning-rate', 'backward-pass'],
  points: 4,
  entry: {
    name: 'updateAllWeights',
    parameters: { net: 'Net', x: 'Vector', target: 'number', learningRate: 'number' },
    returns: 'Net',
    types: { Net: NET },
  },
  allows: [],
  timeLimit: 2000,
  example: [
    {
      W1: [
        [0.8, -0.6],
        [1.1, 0.5],
        [-0.4, 1.3],
      ],
      b1: [0.2, -0.3, 0.5],
      W2: [1.4, -0.9, 0.6],
      b2: 0.3,
    },
    [1, -0.5],
    0.1,
    0.5,
  ],
  cases: {
    seed: 7707,
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
          0.7,
        ],
      },
    ],
    random: 20,
    draw: random => [drawNet(random), random.vector(2), random.number(0, 1), random.pick([0.6, 0.7, 0.9])],
  },
  judge: {
    kind: 'step',
    old: net => net,
    rate: (_net, _x, _target, learningRate) => learningRate,
    of: (net, _old, x, target) => lossOfNet(net, x, target),
  },
  checks: [
    { name: 'output-layer', title: 'The step of W2 and b2', task: 2, fields: ['W2', 'b2'] },
    { name: 'hidden-layer', title: 'The step of W1 and b1', task: 3, fields: ['W1', 'b1'] },
  ],
  numeric: 'noted',
  tensors: {
    W1: { layer: 1, on: 'weights' },
    b1: { layer: 1, on: 'units' },
    W2: { layer: 2, on: 'weights' },
    b2: { layer: 2, on: 'units' },
  },
  factors: [{ name: 'learning rate', of: (_net, _x, _target, learningRate) => learningRate }],
})
