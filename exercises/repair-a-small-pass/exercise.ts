import type { Vector } from '#engine'
import { defineExercise, drawNet, lossOfNet, NET, type Net } from '#exercise'

export default defineExercise<[net: Net, x: Vector, target: number], Net>({
  id: 'repair-a-small-pass',
  title: 'Repair a small backward pass',
  lesson: 'gradient-checking',
  level: 1,
  concepts: ['backward-pass', 'gradient', 'chain-rule'],
  points: 3,
  entry: {
    name: 'smallPass',
    parameters: { net: 'Net', x: 'Vector', target: 'number' },
    returns: 'Net',
    types: { Net: NET },
  },
  allows: [],
  timeLimit: 2000,
  example: [
    {
      W1: [
        [0.9, -0.4],
        [0.6, 1.2],
        [-1.1, 0.7],
      ],
      b1: [-0.3, 0.4, 0.2],
      W2: [0.8, -1.3, 0.5],
      b2: -0.6,
    },
    [0.5, -1],
    1,
  ],
  cases: {
    seed: 2705,
    random: 18,
    draw: random => [drawNet(random), random.vector(2), random.number(0, 1)],
  },
  judge: {
    kind: 'gradient',
    at: net => net,
    of: (net, _given, x, target) => lossOfNet(net, x, target),
  },
  checks: [
    { name: 'output-layer', title: 'The derivatives of W2 and b2', task: 1, fields: ['W2', 'b2'] },
    { name: 'hidden-layer', title: 'The derivatives of W1 and b1', task: 1, fields: ['W1', 'b1'] },
  ],
  numeric: 'noted',
  tensors: {
    W1: { layer: 1, on: 'weights' },
    b1: { layer: 1, on: 'units' },
    W2: { layer: 2, on: 'weights' },
    b2: { layer: 2, on: 'units' },
  },
})
