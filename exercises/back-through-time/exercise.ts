import type { Vector } from '#engine'
import { defineExercise } from '#exercise'

type Args = [w: number, u: number, b: number, xs: Vector, h0: number, target: number]
type Answer = { dw: number; du: number; db: number; dh0: number }

const lossAt = (w: number, u: number, b: number, xs: Vector, h0: number, target: number) =>
  (xs.reduce((h, x) => Math.tanh(w * h + u * x + b), h0) - target) ** 2 / 2

export default defineExercise<Args, Answer>({
  id: 'back-through-time',
  title: 'Back through time',
  lesson: 'sharing-and-time',
  level: 3,
  concepts: ['backpropagation-through-time', 'recurrent-network', 'shared-weight', 'gradient'],
  points: 6,
  entry: {
    name: 'backThroughTime',
    parameters: { w: 'number', u: 'number', b: 'number', xs: 'Vector', h0: 'number', target: 'number' },
    returns: '{ dw: number, du: number, db: number, dh0: number }',
  },
  allows: [],
  timeLimit: 2000,
  example: [0.9, 0.6, -0.2, [0.5, -1, 1.5], 0.3, 1],
  cases: {
    seed: 9059,
    fixed: [{ name: 'a single step', args: [0.7, -1.1, 0.4, [0.9], -0.6, 0.5] }],
    random: 24,
    draw: (random, n) => [
      random.weight(),
      random.weight(),
      random.number(-0.5, 0.5),
      Array.from({ length: 1 + (n % 6) }, () => random.number(-1, 1)),
      random.weight(),
      random.number(-0.9, 0.9),
    ],
  },
  // One scalar after another is nudged, the others stay.
  judge: {
    kind: 'parts',
    parts: {
      dw: { kind: 'gradient', at: w => w, of: (w, _w, ...rest) => lossAt(w, ...rest) },
      du: { kind: 'gradient', at: (_w, u) => u, of: (u, w, _u, ...rest) => lossAt(w, u, ...rest) },
      db: { kind: 'gradient', at: (_w, _u, b) => b, of: (b, w, u, _b, ...rest) => lossAt(w, u, b, ...rest) },
      dh0: {
        kind: 'gradient',
        at: (_w, _u, _b, _xs, h0) => h0,
        of: (h0, w, u, b, xs, _h0, target) => lossAt(w, u, b, xs, h0, target),
      },
    },
  },
  checks: [
    { name: 'dw', title: 'dw, what the weight of the state gets', task: 3, fields: ['dw'] },
    { name: 'du', title: 'du, what the weight of the input gets', task: 3, fields: ['du'] },
    { name: 'db', title: 'db, what the bias gets', task: 3, fields: ['db'] },
    { name: 'dh0', title: 'dh0, the blame of the first state', task: 4, fields: ['dh0'] },
  ],
  numeric: 'refused',
  factors: [{ name: 'number of steps', of: (_w, _u, _b, xs) => xs.length }],
})
