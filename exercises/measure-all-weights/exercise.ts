import { backward, forward, lossOf, type Matrix, type Network, numericGradient, type Vector } from '#engine'
import { defineExercise, drawNetwork } from '#exercise'

type Args = [network: Network, x: Vector, target: Vector, h: number]
type Answer = { dW: Matrix[]; db: Vector[] }

const plans = [
  [2, 3, 1],
  [3, 2, 3],
  [2, 4, 3],
  [2, 3, 4, 1],
]

const exact = (network: Network, x: Vector, target: Vector): Answer => {
  const { dW, db } = backward(network, forward(network, x), target)
  return { dW, db }
}

/** What nudging gives: from both sides, or upward only. */
function measured([network, x, target, h]: Args, method: 'central' | 'forward'): Answer {
  const point = { dW: network.layers.map(({ W }) => W), db: network.layers.map(({ b }) => b) }
  const lossAt = ({ dW, db }: Answer) =>
    lossOf(
      { ...network, layers: network.layers.map((layer, l) => ({ ...layer, W: dW[l], b: db[l] })) },
      x,
      target,
    )
  return numericGradient(lossAt, point, { method, h })
}

const tensorsOf = ({ dW, db }: Answer) => [...dW.map(W => W.flat()), ...db]
const largest = (values: number[]) => Math.max(...values.map(Math.abs))

/** For each matrix and each list how far it is off, in relation to its largest entry. */
function offs(answer: Answer, truth: Answer): number[] {
  const right = tensorsOf(truth)
  return tensorsOf(answer).map(
    (values, k) => largest(values.map((value, n) => value - right[k][n])) / largest(right[k]),
  )
}

export default defineExercise<Args, Answer>({
  id: 'measure-all-weights',
  title: 'Measure every weight',
  lesson: 'gradient-checking',
  level: 1,
  concepts: ['numeric-derivative', 'gradient', 'weight', 'bias'],
  points: 3,
  entry: {
    name: 'measureAllWeights',
    parameters: { network: 'Network', x: 'Vector', target: 'Vector', h: 'number' },
    returns: '{ dW: Matrix[], db: Vector[] }',
  },
  allows: ['lossOf'],
  timeLimit: 4000,
  example: [
    {
      layers: [
        {
          W: [
            [0.8, -0.5],
            [0.3, 1.1],
            [-0.7, 0.4],
          ],
          b: [0.1, -0.2, 0.3],
          activation: 'tanh',
        },
        { W: [[1.2, -0.6, 0.9]], b: [0.2], activation: 'sigmoid' },
      ],
      loss: 'halfSquaredError',
    },
    [1, 0.5],
    [0.4],
    0.001,
  ],
  cases: {
    seed: 2701,
    random: 16,
    draw: (random, n) => {
      const sizes = plans[n % plans.length]
      const network = drawNetwork(random, sizes, ['sigmoid', 'tanh'])
      // Never one step size for all: who writes it down instead of taking the one handed in is told.
      return [
        network,
        random.vector(sizes[0]),
        random.vector(sizes[sizes.length - 1]),
        random.pick([0.001, 0.002]),
      ]
    },
    // From both sides every nudge must be good; from one side alone some must not be good enough.
    keep: (...args) => {
      const truth = exact(args[0], args[1], args[2])
      return (
        offs(measured(args, 'central'), truth).every(off => off < 3e-6) &&
        offs(measured(args, 'forward'), truth).every(off => off > 2e-4)
      )
    },
  },
  judge: {
    kind: 'parts',
    parts: {
      dW: { kind: 'nudge', exact: (...args) => exact(args[0], args[1], args[2]).dW },
      db: { kind: 'nudge', exact: (...args) => exact(args[0], args[1], args[2]).db },
    },
  },
  checks: [
    { name: 'dW', title: 'dW, the derivatives with respect to the weights', task: 1, fields: ['dW'] },
    { name: 'db', title: 'db, the derivatives with respect to the biases', task: 2, fields: ['db'] },
  ],
  numeric: 'welcome',
  tensors: { dW: { layer: 1, on: 'weights' }, db: { layer: 1, on: 'units' } },
  factors: [{ name: 'h', of: (_network, _x, _target, h) => h }],
})
