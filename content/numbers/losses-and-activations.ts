import {
  activations,
  backward,
  forward,
  type LossName,
  type Network,
  numericGradient,
  randomNetwork,
  randomNumbers,
  softmax,
  train,
  type Vector,
} from '#engine'
import { outputLoss } from '#engine/losses.ts'

const sigmoid = activations.sigmoid.apply
const sum = (list: Vector) => list.reduce((total, one) => total + one, 0)

/** What one sigmoid output says of itself when the target is 0: with the squared error, and with the cross-entropy. */
function wrong(a: number) {
  const slope = a * (1 - a)
  return {
    a,
    slope,
    rest: 1 - a,
    squared: { loss: a ** 2 / 2, blame: a, delta: a * slope },
    cross: { loss: -Math.log(1 - a), blame: 1 / (1 - a), delta: a },
    /** How many times as large the error term of the cross-entropy is. */
    times: 1 / slope,
  }
}

/** Where the squared error pushes hardest: a²(1 − a), by trying all places. */
function peak() {
  const places = Array.from({ length: 30_001 }, (_, n) => n / 30_000)
  const best = places.reduce((one, a) => (wrong(a).squared.delta > wrong(one).squared.delta ? a : one))
  return { a: best, delta: wrong(best).squared.delta, third: 1 / 3, most: 4 / 27 }
}

/** How many steps of a bias, at the rate 1, it takes from `a` to below one half, where the target is 0. */
function stepsFrom(a: number, loss: 'squared' | 'cross') {
  let z = Math.log(a / (1 - a))
  let steps = 0
  while (sigmoid(z) >= 0.5) {
    z -= wrong(sigmoid(z))[loss].delta
    steps++
  }
  return steps
}

/** An output that the reader takes through both losses by pencil. */
function pencil() {
  const z = 2
  const a = sigmoid(z)
  return { z, ...wrong(a) }
}

/** How surprised one is by what had a probability p. */
const surprises = [0.9, 0.5, 0.1, 0.01].map(p => -Math.log(p))

/** Two outputs that answer questions of their own: one right and sure, one wrong. */
function pair() {
  const z = [1.5, -0.5]
  const t = [1, 1]
  const a = z.map(sigmoid)
  const losses = a.map((ak, k) => -t[k]! * Math.log(ak) - (1 - t[k]!) * Math.log(1 - ak))
  return { z, t, a, losses, loss: sum(losses), delta: a.map((ak, k) => ak - t[k]!) }
}

/** Three outputs of a softmax, the second of which is wanted. */
function three() {
  const z = [2, 1, -1]
  const t = [0, 1, 0]
  const a = softmax(z)
  const powers = z.map(Math.exp)
  const error = a.map((ak, k) => ak - t[k]!)
  const mean = sum(error.map((one, k) => one * a[k]!))
  const table = a.map((ak, k) => a.map((aj, j) => ak * ((k === j ? 1 : 0) - aj)))
  const squared = error.map((one, k) => a[k]! * (one - mean))
  const numeric = numericGradient((at: Vector) => sum(softmax(at).map((ak, k) => (ak - t[k]!) ** 2 / 2)), z)
  return {
    z,
    t,
    a,
    powers,
    total: sum(powers),
    table,
    rows: table.map(sum),
    error,
    cross: { loss: -Math.log(a[1]!), delta: error, sum: sum(error) },
    squared: {
      loss: sum(error.map(one => one ** 2)) / 2,
      parts: error.map((one, k) => one * a[k]!),
      mean,
      delta: squared,
      sum: sum(squared),
      numeric,
      /** What one gets by treating each output as if it were alone. */
      alone: error.map((one, k) => one * a[k]! * (1 - a[k]!)),
    },
    /** The blame that the cross-entropy hands to each output. */
    blame: a.map((ak, k) => -t[k]! / ak),
    sigmoids: z.map(sigmoid),
    sigmoidSum: sum(z.map(sigmoid)),
  }
}

/** Going back through a softmax with any blame. */
function back() {
  const z = [1, 0, 2]
  const a = softmax(z)
  const blame = [0.5, -1, 2]
  const parts = a.map((ak, k) => ak * blame[k]!)
  const mean = sum(parts)
  return { z, a, blame, parts, mean, delta: a.map((ak, k) => ak * (blame[k]! - mean)) }
}

/** ln(1 + e^z), safely and as it is written. */
const soft = (z: number) => ({
  z,
  safe: outputLoss('crossEntropy', 'sigmoid', [z], [sigmoid(z)], [0]),
  rest: Math.log1p(Math.exp(-Math.abs(z))),
})

/** Steps of blame through ten layers of one unit each, all at the same place of their curve. */
function chain() {
  const layers = 10
  const factor = (w: number, slope: number) => ({ w, slope, factor: w * slope, left: (w * slope) ** layers })
  const tanhSlope = activations.tanh.derivative(0.5)
  return {
    layers,
    sigmoidBest: factor(1, 0.25),
    sigmoidFour: factor(4, 0.25),
    sigmoidFive: factor(5, 0.25),
    sigmoidFar: factor(4, activations.sigmoid.derivative(4)),
    tanhHalf: factor(1, tanhSlope),
    reluOne: factor(1, 1),
    reluBig: factor(1.5, 1),
    reluSmall: factor(0.5, 1),
  }
}

/** A network of ten hidden layers, as it begins: how much blame its first layer gets beside its last hidden one. */
function deep() {
  const of = (activation: 'sigmoid' | 'tanh' | 'relu', gain: number) => {
    const starts = 20
    let first = 0
    let last = 0
    for (let seed = 1; seed <= starts; seed++) {
      const network: Network = randomNetwork([20, ...Array(10).fill(20), 3], { seed, scale: 1 })
      const random = randomNumbers(seed)
      for (const [k, layer] of network.layers.entries()) {
        const inputs = layer.W[0]!.length
        layer.W = layer.W.map(row => row.map(() => (2 * random() - 1) * Math.sqrt((3 * gain) / inputs)))
        layer.b = layer.b.map(() => 0)
        layer.activation = k === 10 ? 'identity' : activation
      }
      const x = Array.from({ length: 20 }, () => 2 * random() - 1)
      const { delta } = backward(network, forward(network, x), [1, -1, 0.5])
      const size = (list: Vector) => Math.sqrt(sum(list.map(one => one ** 2)) / list.length)
      first += Math.log(size(delta[0]!)) / starts
      last += Math.log(size(delta[9]!)) / starts
    }
    return { first: Math.exp(first), last: Math.exp(last), left: Math.exp(first - last) }
  }
  return { sigmoid: of('sigmoid', 1), tanh: of('tanh', 1), relu: of('relu', 2), reluPlain: of('relu', 1) }
}

/** ReLU units that are shut for all four pairs of XOR: as 20 networks begin, and after 300 epochs at two rates. */
function shut() {
  const xs = [
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
  ]
  const targets = [[0], [1], [1], [0]]
  const after = (learningRate?: number) => {
    let count = 0
    for (let seed = 1; seed <= 20; seed++) {
      const network = randomNetwork([2, 8, 1], { seed, activations: ['relu', 'identity'], scale: 1 })
      if (learningRate) train(network, xs, targets, { epochs: 300, learningRate })
      const sums = xs.map(x => forward(network, x).z[0]!)
      count += network.layers[0]!.b.filter((_, j) => sums.every(z => z[j]! <= 0)).length
    }
    return count
  }
  return { units: 20 * 8, start: after(), slow: after(0.1), fast: after(1) }
}

/** The same answer judged with both losses, for the two textbooks that seem to disagree. */
function books() {
  const z = 1.2
  const t = 0
  const of = (loss: LossName) => {
    const network: Network = { layers: [{ W: [[1]], b: [0], activation: 'sigmoid' }], loss }
    return backward(network, forward(network, [z]), [t]).delta[0]![0]!
  }
  const a = sigmoid(z)
  return { z, t, a, slope: a * (1 - a), squared: of('halfSquaredError'), cross: of('crossEntropy') }
}

/** Targets that are no certainties: the least that a cross-entropy can be. */
function softTarget() {
  const t = 0.7
  const loss = (a: number) => -t * Math.log(a) - (1 - t) * Math.log(1 - a)
  return { t, least: loss(t), half: loss(0.5), nine: loss(0.9) }
}

/** Every number of lesson 8, by path: `wrong.99.squared.delta`, `three.cross.delta.1`. */
export const numbers = {
  wrong: Object.fromEntries([50, 60, 75, 90, 99].map(hundredths => [hundredths, wrong(hundredths / 100)])),
  peak: peak(),
  steps: {
    squared: stepsFrom(0.99, 'squared'),
    cross: stepsFrom(0.99, 'cross'),
    squaredFar: stepsFrom(0.999, 'squared'),
    crossFar: stepsFrom(0.999, 'cross'),
  },
  pencil: pencil(),
  surprises,
  pair: pair(),
  three: three(),
  back: back(),
  soft: { two: soft(2), minus: soft(-2), thousand: soft(1000) },
  chain: chain(),
  deep: deep(),
  shut: shut(),
  books: books(),
  softTarget: softTarget(),
  largestPower: Math.floor(Math.log(Number.MAX_VALUE)),
}

export default numbers
