import { forward, randomNetwork, type Vector } from '#engine'
import { defineExercise, drawNet, lossOfNet, NET, type Net, toNetwork } from '#exercise'

// From here the right rule learns XOR, after a plateau that a wrong one may never leave.
const [hidden, output] = randomNetwork([2, 3, 1], { seed: 10, scale: 1.5 }).layers

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
  // The step of a bias is that of its unit; the step of a weight is that times what enters.
  own: {
    W2: (answer, net, x) => {
      const { a } = forward(toNetwork(net), x)
      return net.W2.map((weight, j) => weight - (net.b2 - answer.b2) * a[1][j])
    },
    W1: (answer, net, x) =>
      net.W1.map((row, j) => row.map((weight, i) => weight - (net.b1[j] - answer.b1[j]) * x[i])),
    b1: (answer, net, x) => {
      const { a } = forward(toNetwork(net), x)
      return net.b1.map((bias, j) => bias - (net.b2 - answer.b2) * net.W2[j] * a[1][j] * (1 - a[1][j]))
    },
  },
  tensors: {
    W1: { layer: 1, on: 'weights' },
    b1: { layer: 1, on: 'units' },
    W2: { layer: 2, on: 'weights' },
    b2: { layer: 2, on: 'units' },
  },
  factors: [{ name: 'learning rate', of: (_net, _x, _target, learningRate) => learningRate }],
  training: {
    gives: 'step',
    start: { W1: hidden.W, b1: hidden.b, W2: output.W[0], b2: output.b[0] },
    xs: [
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ],
    targets: [0, 1, 1, 0],
    learningRate: 2,
    epochs: 600,
    network: net => toNetwork(net as Net),
  },
})
