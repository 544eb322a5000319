import { batchGradients, batchLoss, type Matrix, type Network, update, type Vector } from '#engine'
import { defineExercise, drawNetwork } from '#exercise'

type Args = [network: Network, xs: Matrix, targets: Matrix, learningRate: number, goal: number, most: number]
type Answer = { network: { layers: { W: Matrix; b: Vector }[] }; losses: Vector }

// The number of pairs is never that of the inputs, of the outputs or of a layer's units.
const plans = [
  { sizes: [2, 4, 1], pairs: 3 },
  { sizes: [2, 3, 1], pairs: 5 },
  { sizes: [3, 2, 1], pairs: 5 },
  { sizes: [4, 2, 1], pairs: 3 },
]

/** The losses of so many epochs, each before its step. */
function curve(network: Network, xs: Matrix, targets: Matrix, learningRate: number, epochs: number): Vector {
  const moving = structuredClone(network)
  return Array.from({ length: epochs }, () => {
    const loss = batchLoss(moving, xs, targets)
    update(moving, batchGradients(moving, xs, targets), learningRate)
    return loss
  })
}

function trained(...[network, xs, targets, learningRate, goal, most]: Args): Answer {
  const moving = structuredClone(network)
  const losses = [batchLoss(moving, xs, targets)]
  while (losses[losses.length - 1] > goal && losses.length <= most) {
    update(moving, batchGradients(moving, xs, targets), learningRate)
    losses.push(batchLoss(moving, xs, targets))
  }
  return { network: { layers: moving.layers.map(({ W, b }) => ({ W, b })) }, losses }
}

const rounded = (x: number) => Number(x.toPrecision(3))

export default defineExercise<Args, Answer>({
  id: 'train-until',
  title: 'Train until it is good enough',
  lesson: 'train-xor',
  level: 3,
  concepts: ['gradient-descent', 'epoch', 'loss', 'batch'],
  points: 5,
  entry: {
    name: 'trainUntil',
    parameters: {
      network: 'Network',
      xs: 'Matrix',
      targets: 'Matrix',
      learningRate: 'number',
      goal: 'number',
      most: 'number',
    },
    returns: '{ network: { layers: { W: Matrix, b: Vector }[] }, losses: Vector }',
  },
  allows: ['forward', 'backward', 'lossOf'],
  timeLimit: 5000,
  example: [
    {
      layers: [
        {
          W: [
            [0.6, -0.8],
            [-0.5, 0.9],
            [1.1, 0.4],
          ],
          b: [0.1, -0.2, 0.3],
          activation: 'sigmoid',
        },
        { W: [[0.8, -1.2, 0.5]], b: [-0.1], activation: 'sigmoid' },
      ],
      loss: 'halfSquaredError',
    },
    [
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ],
    [[0], [1], [1], [0]],
    2,
    0.001,
    3,
  ],
  cases: {
    seed: 2604,
    random: 16,
    draw: (random, n) => {
      const { sizes, pairs } = plans[n % plans.length]
      const network = drawNetwork(random, sizes, ['sigmoid', 'tanh'])
      const xs = random.matrix(pairs, sizes[0])
      const targets = Array.from({ length: pairs }, () => [random.number(0, 1)])
      const learningRate = random.pick([0.6, 0.7, 0.9])
      const losses = curve(network, xs, targets, learningRate, 12)
      const between = (step: number) => rounded((losses[step - 1] + losses[step]) / 2)
      const step = random.integer(2, 6)
      // In turn: met in the middle, met at once, and not met within the steps allowed (but soon after them, so that
      // a program that ignores the limit comes to an end).
      const [goal, most] = [
        [between(step), step + random.integer(2, 5)],
        [rounded(losses[0] * random.number(1.1, 1.6)), random.integer(3, 8)],
        [between(step + 4), step],
        [between(step), step],
      ][n % 4]
      return [network, xs, targets, learningRate, goal, most]
    },
    // The loss falls in every step, and no loss is so near the goal that rounding would decide.
    keep: (network, xs, targets, learningRate, goal) => {
      const losses = curve(network, xs, targets, learningRate, 12)
      const falls = losses.every((loss, n) => n === 0 || loss < losses[n - 1] * 0.999)
      return falls && losses.every(loss => Math.abs(loss / goal - 1) > 2e-4) && losses[11] > losses[0] / 500
    },
  },
  judge: {
    kind: 'parts',
    parts: {
      network: { kind: 'value', independent: (...args) => trained(...args).network },
      losses: { kind: 'value', independent: (...args) => trained(...args).losses },
    },
  },
  checks: [
    { name: 'losses', title: 'The losses, from the first to the last', task: 2, fields: ['losses'] },
    { name: 'network', title: 'The network at the end', task: 3, fields: ['network'] },
  ],
  numeric: 'noted',
})
