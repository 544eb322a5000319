import { softmax, type Vector } from '#engine'
import { activate, defineExercise } from '#exercise'

type Activation = 'identity' | 'sigmoid' | 'tanh' | 'softmax'
type Loss = 'halfSquaredError' | 'crossEntropy'
type Args = [z: Vector, target: Vector, activation: Activation, loss: Loss]

/** The pairs that are asked for, in the order in which they take turns. */
const pairs = [
  ['identity', 'halfSquaredError'],
  ['sigmoid', 'crossEntropy'],
  ['tanh', 'halfSquaredError'],
  ['softmax', 'crossEntropy'],
  ['sigmoid', 'halfSquaredError'],
  ['softmax', 'halfSquaredError'],
] as const

export default defineExercise<Args, Vector>({
  id: 'any-pair',
  title: 'Any loss, any output',
  lesson: 'losses-and-activations',
  level: 3,
  concepts: ['delta', 'cross-entropy', 'softmax', 'squared-error'],
  points: 5,
  entry: {
    name: 'deltaFor',
    parameters: {
      z: 'Vector',
      target: 'Vector',
      activation: "'identity' | 'sigmoid' | 'tanh' | 'softmax'",
      loss: "'halfSquaredError' | 'crossEntropy'",
    },
    returns: 'Vector',
  },
  allows: [],
  timeLimit: 2000,
  example: [[0.9, -0.4, 1.6], [0, 1, 0], 'softmax', 'halfSquaredError'],
  cases: {
    seed: 8429,
    fixed: [
      {
        name: 'identity and the squared error',
        args: [[1.4, -0.6, 0.9], [0.5, 0.8, -0.7], 'identity', 'halfSquaredError'],
      },
      {
        name: 'sigmoid and the squared error, one answer sure and wrong',
        args: [[2.9, -0.8, 0.6], [0, 1, 0.3], 'sigmoid', 'halfSquaredError'],
      },
      {
        name: 'tanh and the squared error',
        args: [[0.8, -1.3, 0.5], [-0.6, 0.9, 1], 'tanh', 'halfSquaredError'],
      },
      {
        name: 'sigmoid and the cross-entropy, one answer sure and wrong',
        args: [[2.9, -0.8, 0.6], [0, 1, 0.3], 'sigmoid', 'crossEntropy'],
      },
      {
        name: 'softmax and the cross-entropy',
        args: [[2, 1, -1], [0, 1, 0], 'softmax', 'crossEntropy'],
      },
      {
        name: 'softmax and the squared error',
        args: [[2, 1, -1], [0, 1, 0], 'softmax', 'halfSquaredError'],
      },
      {
        name: 'softmax and the squared error, nearly right already',
        args: [[1.9, -0.7, 0.6], [1, 0, 0], 'softmax', 'halfSquaredError'],
      },
      {
        name: 'tanh and the squared error, far from the targets',
        args: [[1.2, -0.9, 0.7], [-1.4, 1.3, -0.8], 'tanh', 'halfSquaredError'],
      },
      {
        name: 'softmax of numbers whose powers cannot be written',
        args: [[1000.4, 1001.2, 999.5], [0.2, 0.3, 0.5], 'softmax', 'crossEntropy'],
      },
      {
        name: 'softmax of numbers whose powers are 0',
        args: [[-1001.2, -1000.3, -1000.9], [1, 0, 0], 'softmax', 'halfSquaredError'],
      },
    ],
    random: 24,
    draw: (random, n) => {
      const [activation, loss] = pairs[n % pairs.length]!
      const z = random.vector([3, 4, 5][n % 3]!)
      return [z, targetsFor(z.length, activation, random.number), activation, loss]
    },
  },
  judge: {
    kind: 'gradient',
    at: z => z,
    of: (z, _z, target, activation, loss) =>
      loss === 'halfSquaredError'
        ? halfSquaredError(z, target, activation)
        : crossEntropy(z, target, activation),
  },
  checks: [{ name: 'delta', title: 'Each entry is the error term of that output', task: 3 }],
  numeric: 'noted',
  tensors: { answer: { on: 'units' } },
  factors: [{ name: 'number of outputs', of: z => z.length }],
})

/** Targets of either sign where the outputs have one; those of a softmax add up to 1. */
function targetsFor(
  outputs: number,
  activation: Activation,
  number: (min: number, max: number) => number,
): Vector {
  const least = activation === 'tanh' || activation === 'identity' ? -1.5 : 0.1
  const parts = Array.from({ length: outputs }, () => number(least, least < 0 ? 1.5 : 0.9))
  if (activation !== 'softmax') return parts
  const sum = parts.reduce((total, part) => total + part, 0)
  const rounded = parts.slice(1).map(part => Math.round((1000 * part) / sum) / 1000)
  return [Math.round(1000 * (1 - rounded.reduce((total, part) => total + part, 0))) / 1000, ...rounded]
}

function halfSquaredError(z: Vector, target: Vector, activation: Activation): number {
  const a = activation === 'softmax' ? softmax(z) : z.map(zk => activate(activation, zk))
  return a.reduce((sum, ak, k) => sum + 0.5 * (ak - target[k]!) ** 2, 0)
}

/** From z and not from a, since an activation that is rounded to 0 has the logarithm −Infinity. */
function crossEntropy(z: Vector, target: Vector, activation: Activation): number {
  const largest = Math.max(...z)
  const logSum = largest + Math.log(z.reduce((sum, zk) => sum + Math.exp(zk - largest), 0))
  const logOfOne = (zk: number) => Math.max(zk, 0) + Math.log1p(Math.exp(-Math.abs(zk)))
  return z.reduce(
    (sum, zk, k) =>
      sum + (activation === 'softmax' ? target[k]! * (logSum - zk) : logOfOne(zk) - target[k]! * zk),
    0,
  )
}
