import { defineExercise } from '#exercise'

/** What each of the two uses adds to the derivative, outer use first. */
function uses(x: number, w: number, t: number): [outer: number, inner: number] {
  const h = Math.tanh(w * x)
  const a = Math.tanh(w * h)
  const delta = (a - t) * (1 - a * a)
  return [delta * h, delta * w * (1 - h * h) * x]
}

export default defineExercise<[x: number, w: number, t: number], number>({
  id: 'one-weight-twice',
  title: 'One weight, used twice',
  lesson: 'sharing-and-time',
  level: 1,
  concepts: ['shared-weight', 'chain-rule', 'gradient'],
  points: 2,
  entry: {
    name: 'oneWeightTwice',
    parameters: { x: 'number', w: 'number', t: 'number' },
    returns: 'number',
  },
  allows: [],
  timeLimit: 2000,
  example: [-0.8, 0.9, 0.4],
  cases: {
    seed: 9011,
    random: 24,
    draw: random => [random.weight(), random.weight(), random.weight()],
    // Both uses add something worth seeing, and they do not nearly cancel.
    keep: (x, w, t) => {
      const [outer, inner] = uses(x, w, t)
      return [outer, inner, outer + inner].every(part => Math.abs(part) > 0.02)
    },
  },
  judge: {
    kind: 'gradient',
    at: (_x, w) => w,
    of: (w, x, _w, t) => (Math.tanh(w * Math.tanh(w * x)) - t) ** 2 / 2,
  },
  checks: [{ name: 'derivative', title: 'The derivative of E with respect to w', task: 3 }],
  numeric: 'noted',
})
