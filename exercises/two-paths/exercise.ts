import { defineExercise } from '#exercise'

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z))

export default defineExercise<[x: number, w1: number, w2: number, t: number], number>({
  id: 'two-paths',
  title: 'Two paths add up',
  lesson: 'chain-rule',
  level: 2,
  concepts: ['chain-rule', 'computational-graph', 'gradient'],
  points: 3,
  entry: {
    name: 'twoPaths',
    parameters: { x: 'number', w1: 'number', w2: 'number', t: 'number' },
    returns: 'number',
  },
  allows: [],
  timeLimit: 2000,
  example: [0.5, 1.2, -0.8, 1],
  cases: {
    seed: 3141,
    random: 26,
    draw: random => [random.weight(), random.weight(), random.weight(), random.weight()],
    // Both paths carry something worth seeing.
    keep: (x, w1, w2, t) => {
      const u = sigmoid(w1 * x)
      const v = Math.tanh(w2 * x)
      const error = u * v - t
      return [error * v * u * (1 - u) * w1, error * u * (1 - v * v) * w2].every(
        part => Math.abs(part) > 0.005,
      )
    },
  },
  judge: {
    kind: 'gradient',
    at: x => x,
    of: (x, _x, w1, w2, t) => (sigmoid(w1 * x) * Math.tanh(w2 * x) - t) ** 2 / 2,
  },
  checks: [{ name: 'derivative', title: 'The derivative of E with respect to x', task: 2 }],
  numeric: 'noted',
})
