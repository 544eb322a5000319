import type { Vector } from '#engine'
import { defineExercise } from '#exercise'

export default defineExercise<[a: Vector, b: Vector], number>({
  id: 'relative-error',
  title: 'How far apart, for their size',
  lesson: 'gradient-checking',
  level: 1,
  concepts: ['numeric-derivative', 'gradient'],
  points: 2,
  entry: {
    name: 'relativeError',
    parameters: { a: 'Vector', b: 'Vector' },
    returns: 'number',
  },
  allows: [],
  timeLimit: 2000,
  example: [
    [0.5, -0.02, 0],
    [0.51, -0.025, 0],
  ],
  cases: {
    seed: 2702,
    fixed: [
      {
        name: 'equal, with a 0 in both',
        args: [
          [0, 0.7, -1.2],
          [0, 0.7, -1.2],
        ],
      },
      {
        name: 'a 0 in both, and one entry apart',
        args: [
          [0.4, 0, -0.9, 0],
          [0.4, 0, -0.6, 0],
        ],
      },
      {
        name: 'a 0 in the first alone',
        args: [
          [0, 0.5],
          [0.0001, 0.5],
        ],
      },
      {
        name: 'a 0 in the second alone',
        args: [
          [0.8, -0.0003, 1.1],
          [0.8, 0, 1.1],
        ],
      },
      {
        name: 'opposite signs',
        args: [
          [0.3, -0.7, 0.2],
          [0.3, 0.7, 0.2],
        ],
      },
      {
        name: 'entries of the size of 1e-7',
        args: [
          [2e-7, -5e-7, 3e-7],
          [2e-7, -4e-7, 3e-7],
        ],
      },
      {
        name: 'one huge entry beside a small one',
        args: [
          [900, 0.002],
          [900.9, 0.003],
        ],
      },
      {
        name: 'nothing but zeros',
        args: [
          [0, 0, 0],
          [0, 0, 0],
        ],
      },
      { name: 'no entries', args: [[], []] },
    ],
    random: 20,
    draw: (random, n) => {
      const a = random.vector(random.integer(2, 6))
      const size = random.pick([0.02, 0.2, 0.8])
      const b = a.map(x => Number((x * (1 + size * random.number(-1, 1))).toPrecision(4)))
      // In turn a list longer than the other, a sign lost, a 0 in both.
      if (n % 3 === 1) b[random.integer(0, b.length - 1)] *= -1
      if (n % 3 === 2) {
        const at = random.integer(0, b.length - 1)
        a[at] = 0
        b[at] = 0
      }
      const scale = random.pick([1, 1, 1e-7, 100])
      return [a.map(x => Number((x * scale).toPrecision(4))), b.map(x => Number((x * scale).toPrecision(4)))]
    },
    // The largest is neither the first nor the last in every case, and the next one is not near it.
    keep: (a, b) => {
      const all = a.map((x, n) => Math.abs(x - b[n]) / (Math.max(Math.abs(x), Math.abs(b[n])) || 1))
      const [first, second] = [...all].sort((one, other) => other - one)
      return first > 0.01 && first - second > 0.005
    },
  },
  judge: {
    kind: 'value',
    // By sorting, where the solution keeps the largest so far; and by the smaller side of a ratio.
    independent: (a, b) => {
      const each = a.map((x, n) => {
        const [small, large] = [Math.abs(x), Math.abs(b[n])].sort((one, other) => one - other)
        if (large === 0) return 0
        return x * b[n] < 0 ? 1 + small / large : 1 - small / large
      })
      return each.sort((one, other) => other - one)[0] ?? 0
    },
  },
  checks: [{ name: 'error', title: 'The largest relative error', task: 2 }],
  numeric: 'noted',
})
