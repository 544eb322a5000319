import {
  activations,
  backward,
  forward,
  type Gradients,
  lossOf,
  type Matrix,
  type Network,
  numericGradient,
  randomNetwork,
  randomNumbers,
  type Vector,
} from '#engine'
import { at, errorOf, exact, measured } from '#figures/valley-of-h/methods.ts'

/** One value for each power of ten of h: place k is h = 10⁻ᵏ. */
const byPower = (last: number, of: (h: number) => number) =>
  Array.from({ length: last + 1 }, (_, k) => of(10 ** -k))

/** The cube at 2, where a pencil can follow both nudges: f = x³, slope 12. */
function cube() {
  const [x, h] = [2, 0.1]
  const f = (of: number) => of ** 3
  const one = (nudge: number) => (f(x + nudge) - f(x)) / nudge
  const two = (nudge: number) => (f(x + nudge) - f(x - nudge)) / (2 * nudge)
  return {
    x,
    h,
    slope: 3 * x * x,
    second: 6 * x,
    third: 6,
    up: f(x + h),
    here: f(x),
    down: f(x - h),
    one: one(h),
    two: two(h),
    oneTenth: one(h / 10),
    twoTenth: two(h / 10),
    /** The errors: 6h + h² and h². */
    oneOff: one(h) - 3 * x * x,
    twoOff: two(h) - 3 * x * x,
  }
}

/** The sigmoid at one half, measured in every way. */
function valley() {
  const one = byPower(16, h => errorOf('one', h, 'double'))
  const two = byPower(16, h => errorOf('two', h, 'double'))
  return {
    at,
    ...exact,
    one,
    two,
    richardson: byPower(8, h => errorOf('richardson', h, 'double')),
    complex: byPower(12, h => errorOf('complex', h, 'double')),
    single: byPower(7, h => errorOf('two', h, 'single')),
    measuredOne: byPower(4, h => measured('one', h, 'double')),
    measuredTwo: byPower(4, h => measured('two', h, 'double')),
    /** What ½h·f″ says that the one-sided nudge is off by, in proportion to the slope. */
    foretold: byPower(4, h => Math.abs((h * exact.second) / 2 / exact.slope)),
    bestOne: Math.min(...one),
    bestTwo: Math.min(...two),
    /** A nudge a thousand times smaller: from 10⁻⁵ to 10⁻⁸. */
    worse: two[8] / two[5],
    root: Number.EPSILON ** (1 / 3),
    squareRoot: Number.EPSILON ** (1 / 2),
    epsilon: Number.EPSILON,
    singleEpsilon: 2 ** -23,
    singleRoot: (2 ** -23) ** (1 / 3),
  }
}

/** How many times worse h = 10⁻⁸ is than 10⁻⁵, two-sided, at many points of the sigmoid: rounding is luck. */
function luck() {
  const points = 1001
  const sigmoid = (x: number) => 1 / (1 + Math.exp(-x))
  const off = (x: number, h: number) => {
    const slope = sigmoid(x) * (1 - sigmoid(x))
    return Math.abs((sigmoid(x + h) - sigmoid(x - h)) / (2 * h) / slope - 1)
  }
  const ratios = Array.from({ length: points }, (_, i) => {
    const x = -2 + (4 * i) / (points - 1)
    return off(x, 1e-8) / off(x, 1e-5)
  }).sort((a, b) => a - b)
  return {
    points,
    median: ratios[(points - 1) / 2],
    /** In how many of a hundred points it is ten thousand times worse, or more. */
    tenThousand: (100 * ratios.filter(ratio => ratio >= 1e4).length) / points,
  }
}

/** A weight whose true derivative is small, and one whose derivative is large. */
function compare() {
  const small = { right: 2e-6, wrong: 6e-6 }
  const large = { right: 84, wrong: 84.00002 }
  const gap = ({ right, wrong }: typeof small) => ({
    right,
    wrong,
    absolute: Math.abs(wrong - right),
    relative: Math.abs(wrong - right) / Math.max(Math.abs(wrong), Math.abs(right)),
  })
  // A last digit of a loss between ¼ and ½ is 5.6e-17; divided by 2h it is what a measured zero may show.
  const [noise, floor] = [3e-12, 1e-6]
  return { small: gap(small), large: gap(large), floor, noise, noiseWithFloor: noise / floor }
}

/** A ReLU whose kink lies between the two nudges. */
function kink() {
  const [z, h] = [0.004, 0.01]
  const relu = (of: number) => Math.max(0, of)
  return { z, h, up: relu(z + h), two: (relu(z + h) - relu(z - h)) / (2 * h), smaller: 0.001 }
}

/** The network of this lesson, in which every slip shows: unlike layers, unlike weights, no zeros, three outputs. */
export const seeing: Network = {
  layers: [
    {
      W: [
        [0.8, -0.5],
        [-0.6, 1.1],
        [0.4, 0.9],
      ],
      b: [0.2, -0.3, 0.1],
      activation: 'tanh',
    },
    {
      W: [
        [1.2, -0.7, 0.5],
        [-0.9, 0.4, 1.3],
        [0.6, 1.0, -0.8],
      ],
      b: [0.1, -0.2, 0.3],
      activation: 'sigmoid',
    },
  ],
  loss: 'halfSquaredError',
}
const x = [0.7, -1.2]
const target = [0.9, 0.2, 0.6]

type Slip = 'no-hidden-slope' | 'slope-of-last' | 'last-output-only' | 'along-the-row' | 'first-layer-twice'

/** A backward pass through two layers with one slip in it. */
export function slipped(network: Network, x: Vector, target: Vector, slip: Slip): Gradients {
  const [first, second] = network.layers
  const { z, a } = forward(network, x)
  const slope = (activation: Network['layers'][number]['activation'], l: number, j: number) =>
    activations[activation as keyof typeof activations].derivative(z[l][j])
  const delta2 = a[2].map((ak, k) => (ak - target[k]) * slope(second.activation, 1, k))
  const weight = (k: number, j: number) => (slip === 'along-the-row' ? second.W[j][k] : second.W[k][j])
  const delta1 = a[1].map((_, j) => {
    const parts = delta2.map((d, k) => d * weight(k, j))
    const blame = slip === 'last-output-only' ? parts.at(-1)! : parts.reduce((sum, part) => sum + part, 0)
    if (slip === 'no-hidden-slope') return blame
    return blame * slope(slip === 'slope-of-last' ? second.activation : first.activation, 0, j)
  })
  const times = slip === 'first-layer-twice' ? 2 : 1
  return {
    dW: [delta1.map(d => x.map(xi => times * d * xi)), delta2.map(d => a[1].map(aj => d * aj))],
    db: [delta1, delta2],
  }
}

const listed = ({ dW, db }: Gradients): number[] => [...dW.flat(2), ...db.flat()]

/** The largest relative error, entry by entry, with a floor. */
const apart = (a: number[], b: number[]) =>
  Math.max(...a.map((ai, i) => Math.abs(ai - b[i]) / Math.max(Math.abs(ai), Math.abs(b[i]), 1e-8)))

/** How far a gradient with a slip is from the true one: in a network that hides the slip, and in ours. */
function blindSpots() {
  const own = (slip: Slip, network: Network, input = x, wanted = target) => ({
    hidden: apart(
      listed(slipped(network, input, wanted, slip)),
      listed(backward(network, forward(network, input), wanted)),
    ),
    seen: apart(
      listed(slipped(seeing, x, target, slip)),
      listed(backward(seeing, forward(seeing, x), target)),
    ),
  })
  const changed = (change: (network: Network) => void) => {
    const network = structuredClone(seeing)
    change(network)
    return network
  }
  return {
    zeroWeights: own(
      'no-hidden-slope',
      changed(({ layers }) => {
        layers[1].W = layers[1].W.map(row => row.map(() => 0))
      }),
    ),
    onTarget: own('along-the-row', seeing, x, forward(seeing, x).a[2]),
    zeroInput: own('first-layer-twice', seeing, [0, 0]),
    identity: own(
      'no-hidden-slope',
      changed(({ layers }) => {
        layers[0].activation = 'identity'
      }),
    ),
    equalActivations: own(
      'slope-of-last',
      changed(({ layers }) => {
        layers[0].activation = 'sigmoid'
      }),
    ),
    oneOutput: own(
      'last-output-only',
      changed(({ layers }) => {
        layers[1].W = [layers[1].W[0]]
        layers[1].b = [layers[1].b[0]]
      }),
      x,
      [target[0]],
    ),
    symmetric: own(
      'along-the-row',
      changed(({ layers }) => {
        layers[1].W = layers[1].W.map((row, j) => row.map((w, i) => (i < j ? layers[1].W[i][j] : w)))
      }),
    ),
  }
}

const dot = (u: number[], v: number[]) => u.reduce((sum, ui, i) => sum + ui * v[i], 0)

/** The famous picture's 301 parameters, checked along one direction. */
function direction() {
  const network = randomNetwork([8, 9, 9, 9, 4], { seed: 7, scale: 1, activations: 'tanh' })
  const random = randomNumbers(7)
  const between = (n: number) => Array.from({ length: n }, () => 2 * random() - 1)
  const input = between(8)
  const wanted = between(4)
  const gradient = backward(network, forward(network, input), wanted)
  const entries = listed(gradient)
  const v = between(entries.length)
  /** The loss with every parameter moved along v. */
  const lossAlong = (step: number) => {
    let at = 0
    const matrices = network.layers.map(({ W }) => W.map(row => row.map(w => w + step * v[at++])))
    const biases = network.layers.map(({ b }) => b.map(one => one + step * v[at++]))
    const layers = network.layers.map((layer, l) => ({ ...layer, W: matrices[l], b: biases[l] }))
    return lossOf({ ...network, layers }, input, wanted)
  }
  const h = 1e-5
  const slope = (lossAlong(h) - lossAlong(-h)) / (2 * h)
  const foretold = dot(entries, v)
  // Two unequal entries change places: the first weight and the last bias.
  const swapped = [...entries]
  ;[swapped[0], swapped[entries.length - 1]] = [entries[entries.length - 1], entries[0]]
  // One entry of 301 is a hundredth too large: the first.
  const slightly = entries.map((one, i) => (i === 0 ? one * 1.01 : one))
  const sum = (all: number[]) => all.reduce((total, one) => total + one, 0)
  const off = (a: number, b: number) => Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b))
  return {
    parameters: entries.length,
    passes: 2 * entries.length,
    slope,
    foretold,
    off: off(slope, foretold),
    right: [entries[0], entries[entries.length - 1]],
    sum: sum(entries),
    swappedSum: sum(swapped),
    swapped: dot(swapped, v),
    swappedOff: off(dot(swapped, v), foretold),
    slightlyOff: off(dot(slightly, v), foretold),
  }
}

/** A forward pass without the biases of the hidden layer: gradient and nudge agree, about another network. */
function anotherNetwork() {
  const without = structuredClone(seeing)
  without.layers[0].b = [0, 0, 0]
  const { dW } = backward(without, forward(without, x), target)
  const nudged = numericGradient(
    (W: Matrix) => {
      const copy = structuredClone(without)
      copy.layers[0].W = W
      return lossOf(copy, x, target)
    },
    without.layers[0].W,
    { h: 1e-5 },
  )
  return {
    off: apart(dW[0].flat(), nudged.flat()),
    loss: lossOf(without, x, target),
    meant: lossOf(seeing, x, target),
  }
}

/** Every number of lesson 7, by path: `valley.two.5`, `blind.identity.seen`. */
export const numbers = {
  cube: cube(),
  valley: valley(),
  luck: luck(),
  compare: compare(),
  kink: kink(),
  x,
  target,
  blind: blindSpots(),
  direction: direction(),
  another: anotherNetwork(),
}

export default numbers
