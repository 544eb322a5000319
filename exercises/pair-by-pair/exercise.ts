import { type Matrix, type Network, type Value, type Vector, value } from '#engine'
import { defineExercise, drawNetwork } from '#exercise'

type Weights = { layers: { W: Matrix; b: Vector }[] }
type Args = [network: Network, xs: Matrix, targets: Matrix, learningRate: number, order: number[]]

// The number of pairs is never that of the inputs, of the outputs or of a layer's units.
const plans = [
  { sizes: [2, 4, 1], pairs: 3 },
  { sizes: [2, 3, 1], pairs: 5 },
  { sizes: [2, 4, 3], pairs: 5 },
  { sizes: [3, 2, 4, 1], pairs: 5 },
  { sizes: [4, 2, 1], pairs: 3 },
]

// The same training on a graph of single values: nothing of it is the engine's `backward`.
function trainedOnGraph(
  network: Network,
  xs: Matrix,
  targets: Matrix,
  learningRate: number,
  order: number[],
) {
  let layers = network.layers.map(({ W, b }) => ({ W, b }))
  for (const n of order) {
    const leaves = layers.map(({ W, b }) => ({
      W: W.map(row => row.map(w => value(w))),
      b: b.map(bias => value(bias)),
    }))
    let a: Value[] = xs[n].map(x => value(x))
    for (const [k, { W, b }] of leaves.entries()) {
      const bend = network.layers[k].activation as 'sigmoid' | 'tanh'
      const before = a
      a = W.map((row, j) => row.reduce((z, w, i) => z.add(w.mul(before[i])), b[j])[bend]())
    }
    const losses = a.map((output, k) => output.sub(targets[n][k]).pow(2).mul(0.5))
    losses.reduce((sum, loss) => sum.add(loss)).backward()
    const moved = ({ data, grad }: Value) => data - learningRate * grad
    layers = leaves.map(({ W, b }) => ({ W: W.map(row => row.map(moved)), b: b.map(moved) }))
  }
  return { layers }
}

export default defineExercise<Args, Weights>({
  id: 'pair-by-pair',
  title: 'A step after every pair',
  lesson: 'train-xor',
  level: 2,
  concepts: ['epoch', 'gradient-descent', 'learning-rate'],
  points: 3,
  entry: {
    name: 'pairByPair',
    parameters: {
      network: 'Network',
      xs: 'Matrix',
      targets: 'Matrix',
      learningRate: 'number',
      order: 'number[]',
    },
    returns: '{ layers: { W: Matrix, b: Vector }[] }',
  },
  allows: ['forward', 'backward'],
  timeLimit: 3000,
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
    [2, 0, 3, 1],
  ],
  cases: {
    seed: 2602,
    random: 12,
    draw: (random, n) => {
      const { sizes, pairs } = plans[n % plans.length]
      const network = drawNetwork(random, sizes, ['sigmoid', 'tanh'])
      const order = Array.from({ length: pairs }, (_, k) => k)
      for (let k = pairs - 1; k > 0; k--) {
        const other = random.integer(0, k)
        const kept = order[k]
        order[k] = order[other]
        order[other] = kept
      }
      return [
        network,
        random.matrix(pairs, sizes[0]),
        random.matrix(pairs, sizes[sizes.length - 1]),
        random.pick([0.6, 0.7, 0.9]),
        order,
      ]
    },
    // An order that is its own inverse would not tell `order[n]` from the place of n in `order`.
    keep: (_network, _xs, _targets, _rate, order) => order.some(n => order[order[n]] !== n),
  },
  judge: { kind: 'value', independent: trainedOnGraph },
  checks: [{ name: 'weights', title: 'The weights and biases after the last pair', task: 2 }],
  numeric: 'noted',
  tensors: { layers: { layer: 1 } },
})
