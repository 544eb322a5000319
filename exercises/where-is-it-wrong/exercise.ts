import {
  backward,
  forward,
  lossOf,
  type Matrix,
  type Network,
  numericGradient,
  randomNetwork,
  type Vector,
} from '#engine'
import { defineExercise } from '#exercise'

type Gradient = { dW: Matrix[]; db: Vector[] }
type Args = [network: Network, x: Vector, target: Vector, suspect: Gradient]

const plans = [
  [2, 3, 1],
  [3, 2, 4, 2],
  [2, 4, 3],
  [2, 3, 4, 1],
  [3, 4, 2, 3, 1],
]

/** How far two entries may be apart, in relation to the larger: right ones are much nearer, wrong ones much farther. */
const TOLERANCE = 1e-3

const exact = (network: Network, x: Vector, target: Vector): Gradient => {
  const { dW, db } = backward(network, forward(network, x), target)
  return { dW, db }
}

const entriesOf = ({ dW, db }: Gradient) => dW.map((W, l) => [...W.flat(), ...db[l]])

function relative(one: number, other: number): number {
  const size = Math.max(Math.abs(one), Math.abs(other))
  return size === 0 ? 0 : Math.abs(one - other) / size
}

/** The largest relative error of each layer. */
function errors(one: Gradient, other: Gradient): Vector {
  const others = entriesOf(other)
  return entriesOf(one).map((entries, l) =>
    Math.max(...entries.map((entry, n) => relative(entry, others[l][n]))),
  )
}

function measured([network, x, target]: Args, h: number): Gradient {
  const point = { dW: network.layers.map(({ W }) => W), db: network.layers.map(({ b }) => b) }
  const lossAt = ({ dW, db }: Gradient) =>
    lossOf(
      { ...network, layers: network.layers.map((layer, l) => ({ ...layer, W: dW[l], b: db[l] })) },
      x,
      target,
    )
  return numericGradient(lossAt, point, { h })
}

/** A backward pass that takes every slope of some layers for 1. */
function withoutSlopes(
  [network, x, target]: [Network, Vector, Vector],
  layers: 'hidden' | 'output',
): Gradient {
  const { z, a } = forward(network, x)
  const last = network.layers.length - 1
  const dW: Matrix[] = []
  const db: Vector[] = []
  let blame = a[last + 1].map((output, k) => output - target[k])
  for (let l = last; l >= 0; l--) {
    const { W, activation } = network.layers[l]
    const keepSlope = (layers === 'output') !== (l === last)
    const out = a[l + 1]
    const slope = (j: number) => {
      if (activation === 'relu') return z[l][j] > 0 ? 1 : 0
      return activation === 'tanh' ? 1 - out[j] ** 2 : out[j] * (1 - out[j])
    }
    const delta = blame.map((entry, j) => (keepSlope ? entry * slope(j) : entry))
    db[l] = delta
    dW[l] = delta.map(entry => a[l].map(input => entry * input))
    blame = a[l].map((_, i) => delta.reduce((sum, entry, j) => sum + entry * W[j][i], 0))
  }
  return { dW, db }
}

/**
 * A network whose first and last hidden units are shut, and its gradient, right but for one entry of the first matrix.
 *
 * @param entry row, column and value of what is put in
 */
function withEntry([row, column, value]: [number, number, number]): Args {
  const network: Network = {
    layers: [
      {
        W: [
          [-0.7, -1.2],
          [0.9, -0.4],
          [-1.1, -0.3],
        ],
        b: [-0.5, 0.3, -0.2],
        activation: 'relu',
      },
      { W: [[-1.1, 0.8, 0.6]], b: [0.2], activation: 'sigmoid' },
    ],
    loss: 'halfSquaredError',
  }
  const [x, target] = [[0.6, 0.5], [0.9]]
  const suspect = exact(network, x, target)
  suspect.dW[0][row][column] = value
  return [network, x, target, suspect]
}

const kinds = [
  'none',
  'small-entry',
  'bias',
  'exchanged',
  'near-the-goal',
  'none',
  'no-hidden-slope',
  'no-output-slope',
  'two-layers',
  'sign',
  'missing',
] as const

export default defineExercise<Args, Vector>({
  id: 'where-is-it-wrong',
  title: 'Where is it wrong?',
  lesson: 'gradient-checking',
  level: 3,
  concepts: ['numeric-derivative', 'gradient', 'backward-pass', 'layer'],
  points: 5,
  entry: {
    name: 'whereIsItWrong',
    parameters: {
      network: 'Network',
      x: 'Vector',
      target: 'Vector',
      suspect: '{ dW: Matrix[], db: Vector[] }',
    },
    returns: 'Vector',
  },
  allows: ['lossOf'],
  timeLimit: 5000,
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
    {
      dW: [
        [
          [-0.00169, -0.00085],
          [0.0091, 0.00455],
          [0.02071, 0.01036],
        ],
        [[0.02163, 0.01619, -0.00988]],
      ],
      db: [[-0.00169, 0.0091, 0.02071], [0.04109]],
    },
  ],
  cases: {
    seed: 2704,
    fixed: [
      { name: 'two units that are shut, and nothing wrong', args: withEntry([0, 0, 0]) },
      { name: 'a unit that is shut, and gets a derivative below zero', args: withEntry([0, 0, -0.02]) },
      { name: 'an entry of 0 where the derivative is below zero', args: withEntry([1, 1, 0]) },
    ],
    random: 33,
    draw: (random, n) => {
      const sizes = plans[n % plans.length]
      const network = randomNetwork(sizes, { seed: random.integer(1, 1e6) })
      for (const [k, layer] of network.layers.entries()) {
        layer.W = random.matrix(sizes[k + 1], sizes[k])
        layer.b = random.vector(sizes[k + 1])
        layer.activation =
          k < sizes.length - 2 ? random.pick(['sigmoid', 'tanh', 'relu']) : random.pick(['sigmoid', 'tanh'])
      }
      const x = random.vector(sizes[0])
      const kind = kinds[n % kinds.length]
      const output = forward(network, x).a[sizes.length - 1]
      // Near the goal every derivative is small.
      const target =
        kind === 'near-the-goal' ? output.map(a => a + random.weight() * 4e-5) : random.vector(output.length)
      const suspect = exact(network, x, target)
      const last = sizes.length - 2
      const layer = random.integer(0, last)
      const { dW, db } = suspect
      const row = random.pick(dW[layer])
      const at = random.integer(0, row.length - 1)
      const bias = random.integer(0, db[layer].length - 1)
      switch (kind) {
        case 'small-entry': {
          const smallest = Math.min(...dW[layer].flat().map(Math.abs))
          const found = dW[layer].find(entries =>
            entries.some(entry => Math.abs(entry) === smallest),
          ) as Vector
          found[found.findIndex(entry => Math.abs(entry) === smallest)] *= random.pick([1.003, 1.02])
          break
        }
        case 'bias':
          db[layer][bias] *= random.pick([2, 0.5, 1.1])
          break
        case 'exchanged': {
          const other = (at + 1) % row.length
          const kept = row[at]
          row[at] = row[other]
          row[other] = kept
          break
        }
        case 'near-the-goal':
          row[at] *= 2
          break
        case 'no-hidden-slope':
          return [network, x, target, withoutSlopes([network, x, target], 'hidden')]
        case 'no-output-slope':
          return [network, x, target, withoutSlopes([network, x, target], 'output')]
        case 'two-layers':
          row[at] *= 0.98
          db[(layer + 1) % (last + 1)][0] *= 1.03
          break
        case 'missing': {
          // A unit that is shut gets a derivative, or one that is open gets none.
          const shut: number[] | undefined = dW[layer].find(entries => entries.every(entry => entry === 0))
          if (shut) shut[0] = 0.02
          else row[at] = 0
          break
        }
        case 'sign':
          dW[layer] = dW[layer].map(entries => entries.map(entry => -entry))
          break
      }
      return [network, x, target, suspect]
    },
    // What is planted is 0.25 % or more off; what is right is told by every sensible nudge, units at rest included.
    keep: (...args) => {
      const [network, x, target, suspect] = args
      const truth = exact(network, x, target)
      return (
        errors(suspect, truth).every(error => error === 0 || error > 0.0025) &&
        forward(network, x)
          .z.flat()
          .every(z => Math.abs(z) > 0.02 && Math.abs(z) < 4) &&
        entriesOf(truth).every(of => of.some(entry => entry !== 0)) &&
        errors(measured(args, 1e-5), truth).every(error => error < 2e-4)
      )
    },
  },
  judge: {
    kind: 'value',
    independent: (network, x, target, suspect) =>
      errors(suspect, exact(network, x, target)).map(error => (error > TOLERANCE ? 1 : 0)),
  },
  checks: [{ name: 'layers', title: 'The wrong layers, and only those', task: 3 }],
  numeric: 'noted',
  tensors: { answer: { layer: 1, on: 'units', name: 'wrong' } },
})
