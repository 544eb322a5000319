import { type Vector, value } from '#engine'
import { defineExercise } from '#exercise'

type Args = [w: number, u: number, b: number, xs: Vector, h0: number]

export default defineExercise<Args, Vector>({
  id: 'forward-through-time',
  title: 'Forward through time',
  lesson: 'sharing-and-time',
  level: 1,
  concepts: ['recurrent-network', 'shared-weight', 'forward-pass'],
  points: 2,
  entry: {
    name: 'forwardThroughTime',
    parameters: { w: 'number', u: 'number', b: 'number', xs: 'Vector', h0: 'number' },
    returns: 'Vector',
  },
  allows: [],
  timeLimit: 2000,
  example: [0.9, 0.6, -0.2, [0.5, -1, 1.5], 0.3],
  cases: {
    seed: 9041,
    fixed: [
      { name: 'a single step', args: [0.7, -1.1, 0.4, [0.9], -0.6] },
      { name: 'only the first input is not 0', args: [0.9, 1.2, 0.3, [1.1, 0, 0, 0], 0.8] },
    ],
    random: 20,
    draw: (random, n) => [
      random.weight(),
      random.weight(),
      random.weight(),
      random.vector([2, 4, 5, 7][n % 4]),
      random.weight(),
    ],
  },
  judge: {
    kind: 'value',
    // From the last step back to the first, in the engine's graph.
    independent: (w, u, b, xs, h0) => {
      const state = (step: number): ReturnType<typeof value> =>
        step === 0
          ? value(h0)
          : state(step - 1)
              .mul(w)
              .add(u * xs[step - 1] + b)
              .tanh()
      return xs.map((_, n) => state(n + 1).data)
    },
  },
  checks: [{ name: 'states', title: 'The states, from the first step to the last', task: 2 }],
  numeric: 'welcome',
  tensors: { answer: { name: 'states' } },
})
