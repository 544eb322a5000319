import { type Value, type Vector, value } from '#engine'
import { defineExercise, drawNet, NET, type Net } from '#exercise'

type Forward = { z1: Vector; a1: Vector; z2: number; a2: number }

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z))

// The same numbers by another way than the solution's: as a graph of scalar values.
function byGraph({ W1, b1, W2, b2 }: Net, x: Vector): Forward {
  const weigh = (weights: Vector, inputs: Value[], bias: number) =>
    weights.reduce((sum, weight, i) => sum.add(inputs[i].mul(weight)), value(bias))
  const z1 = W1.map((row, j) => weigh(row, x.map(value), b1[j]))
  const a1 = z1.map(z => z.sigmoid())
  const z2 = weigh(W2, a1, b2)
  return { z1: z1.map(z => z.data), a1: a1.map(a => a.data), z2: z2.data, a2: z2.sigmoid().data }
}

export default defineExercise<[net: Net, x: Vector], Forward>({
  id: 'forward-231',
  title: 'The forward pass',
  lesson: 'worked-example',
  level: 1,
  concepts: ['forward-pass', 'pre-activation', 'activation', 'bias'],
  points: 2,
  entry: {
    name: 'forward231',
    parameters: { net: 'Net', x: 'Vector' },
    returns: '{ z1: Vector, a1: Vector, z2: number, a2: number }',
    types: { Net: NET },
  },
  allows: [],
  timeLimit: 2000,
  example: [
    {
      W1: [
        [1, -0.5],
        [0.4, 0.8],
        [-1.2, 0.6],
      ],
      b1: [0.1, -0.2, 0.3],
      W2: [0.7, -1.1, 0.9],
      b2: -0.4,
    },
    [0.5, 1],
  ],
  cases: {
    seed: 2311,
    fixed: [
      {
        name: 'only the biases count, since both inputs are 0',
        args: [
          {
            W1: [
              [0.5, 0.7],
              [-0.3, 0.9],
              [1.1, -0.4],
            ],
            b1: [0.6, -0.8, 0.35],
            W2: [0.9, 0.45, -1.2],
            b2: 0.55,
          },
          [0, 0],
        ],
      },
    ],
    random: 20,
    draw: random => [drawNet(random), random.vector(2)],
  },
  judge: { kind: 'value', independent: byGraph },
  checks: [
    { name: 'z1', title: 'z1, the pre-activations of the hidden units', task: 1, fields: ['z1'] },
    { name: 'a1', title: 'a1, the activations of the hidden units', task: 2, fields: ['a1'] },
    { name: 'z2', title: 'z2, the pre-activation of the output', task: 3, fields: ['z2'] },
    { name: 'a2', title: 'a2, the output', task: 4, fields: ['a2'] },
  ],
  numeric: 'welcome',
  own: {
    a1: ({ z1 }) => z1.map(sigmoid),
    z2: ({ a1 }, { W2, b2 }) => W2.reduce((sum, weight, j) => sum + weight * a1[j], b2),
    a2: ({ z2 }) => sigmoid(z2),
  },
  tensors: {
    z1: { layer: 1, on: 'units' },
    a1: { layer: 1, on: 'units' },
    z2: { layer: 2, on: 'units' },
    a2: { layer: 2, on: 'units' },
  },
})
