import type { Vector } from '#engine'
import { defineExercise } from '#exercise'

export default defineExercise<[z: Vector], Vector>({
  id: 'steady-softmax',
  title: 'A softmax that never overflows',
  lesson: 'losses-and-activations',
  level: 2,
  concepts: ['softmax', 'overflow'],
  points: 3,
  entry: { name: 'steadySoftmax', parameters: { z: 'Vector' }, returns: 'Vector' },
  allows: [],
  timeLimit: 2000,
  example: [[2, 1, -1]],
  cases: {
    seed: 8209,
    fixed: [
      { name: 'around a thousand', args: [[1000, 1001]] },
      { name: 'around minus a thousand', args: [[-1000, -1001.5, -1000.5]] },
      // Powers of these overflow one by one, or keep a digit or none: so each kind of slip has numbers of its own.
      { name: 'the largest power just too large', args: [[712, 706, 707.5, 708]] },
      { name: 'powers that are nearly 0', args: [[-742.6, -744.5, -743.9, -745.4]] },
      { name: 'one far above the others', args: [[1000, 0.5, 0, 0.2]] },
      { name: 'half as far below zero', args: [[-371.2, -372.1, -371.8, -372.6]] },
      { name: 'a single output', args: [[0.7]] },
      { name: 'equal entries', args: [[1.4, 1.4, 1.4]] },
      { name: 'equal entries, far below zero', args: [[-1000, -1000]] },
    ],
    random: 20,
    draw: (random, n) => {
      const around = [0, 0, 800, 0, -800][n % 5]!
      return [Array.from({ length: [3, 4, 5][n % 3]! }, () => around + random.number(-2.5, 2.5))]
    },
  },
  judge: {
    kind: 'value',
    // Each output alone, from the distances to all the others: one divided by a sum.
    independent: z => z.map(zk => 1 / z.reduce((sum, zj) => sum + Math.exp(zj - zk), 0)),
  },
  checks: [{ name: 'softmax', title: 'The softmax of z', task: 2 }],
  numeric: 'noted',
  tensors: { answer: { on: 'units' } },
  factors: [{ name: 'number of outputs', of: z => z.length }],
})
