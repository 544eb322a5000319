import { backward, forward, lossOf, type Network, update } from '#engine'
import { networkOf } from '#figures/two-three-one/numbers.ts'
import { pictureNetwork, sizes } from '#figures/weights-270/picture-network.ts'
import { parameters } from './worked-example.ts'

/** The famous picture: a network of 8, 9, 9, 9 and 4 units in which two outputs are wrong. */
export const picture = {
  seed: 12,
  scale: 1.7,
  x: [0.9, 0.1, 0.7, 0.2, 0.8, 0.4, 0.1, 0.6],
  target: [0, 0, 1, 1],
}

/**
 * The network whose weights can be nudged, that of lesson 3. The target lies where the output can reach it from both
 * sides, so that the loss has a valley to find.
 */
export const nudged = { network: networkOf(parameters), x: parameters.x, target: [0.5] }

/** One layer of linear units: their sums are passed on unchanged, which keeps a beginner's numbers short. */
const linear = (W: number[][], b: number[]): Network => ({
  layers: [{ W, b, activation: 'identity' }],
  loss: 'halfSquaredError',
})

/** The first network that is met, forward only: two inputs, two hidden units, one output, all sigmoid. */
function first() {
  const x = [1, 0.5]
  const layers: Network['layers'] = [
    {
      W: [
        [1.5, -1],
        [-0.5, 2],
      ],
      b: [0.2, 0.1],
      activation: 'sigmoid',
    },
    { W: [[1.2, -0.8]], b: [-0.3], activation: 'sigmoid' },
  ]
  const { a } = forward({ layers, loss: 'halfSquaredError' }, x)
  const [W1, W2] = layers.map(({ W }) => W)
  const [b1, b2] = layers.map(({ b }) => b)
  return { x, W1, W2, b1, b2, h: a[1], out: a[2] }
}

/** Two inputs and one output: the net with one step back. */
function minimal() {
  const x = [2, 0.5]
  const t = 0.7
  const alpha = 0.1
  const before = linear([[0.4, 0.6]], [0.1])
  const trace = forward(before, x)
  const { dW, db } = backward(before, trace, [t])
  const after = structuredClone(before)
  update(after, { dW, db }, alpha)
  const [out] = trace.a[1]
  const [newOut] = forward(after, x).a[1]
  return {
    x,
    t,
    alpha,
    w: before.layers[0].W[0],
    b: before.layers[0].b[0],
    out,
    error: out - t,
    E: lossOf(before, x, [t]),
    dw: dW[0][0],
    db: db[0][0],
    new: {
      w: after.layers[0].W[0],
      b: after.layers[0].b[0],
      out: newOut,
      error: newOut - t,
      E: lossOf(after, x, [t]),
    },
  }
}

/** Why the slope of half a square is the thing that was squared, in numbers. */
function square() {
  const error = 0.3
  const nudge = 0.01
  const E = error ** 2 / 2
  const next = (error + nudge) ** 2 / 2
  return { error, nudge, E, next, growth: next - E, rate: (next - E) / nudge }
}

/** Two hidden units and two linear outputs: whose fault is the error? */
function hidden() {
  const h = [0.5, 0.8]
  const W = [
    [0.2, 0.3],
    [1.5, 1],
  ]
  const t = [0, 1]
  const network = linear(W, [0.16, -0.85])
  const trace = forward(network, h)
  const out = trace.a[1]
  const error = out.map((a, k) => a - t[k])
  const [delta] = backward(network, trace, t).delta!
  const blame = h.map((_, j) => delta.reduce((sum, d, k) => sum + d * W[k][j], 0))
  const percent = W.map(row => row.map(w => (100 * w) / row.reduce((sum, w) => sum + w, 0)))
  const shares = h.map((_, j) => error.reduce((sum, e, k) => sum + (e * percent[k][j]) / 100, 0))
  const rate = 0.2
  const nudge = 0.01
  const rise = W.map(row => row[0] * nudge)
  const change = rise.map((r, k) => r * error[k])
  const lossAfter = (rule: number[]) =>
    lossOf(
      network,
      h.map((a, j) => a - rate * rule[j]),
      t,
    )
  return {
    h,
    W,
    b: network.layers[0].b,
    t,
    out,
    error,
    E: lossOf(network, h, t),
    blame,
    percent,
    shares,
    rate,
    /** What a nudge of hidden unit 1 does to each output, and through each output to the loss. */
    nudge,
    rise,
    change,
    changes: change.reduce((sum, c) => sum + c, 0),
    after: { blame: lossAfter(blame), shares: lossAfter(shares) },
  }
}

/** What a walk back costs, in multiplications of a number by a weight or an error; the bends are left out. */
function walkBack(gaps: number[]) {
  const forward = gaps.reduce((sum, n) => sum + n, 0)
  // Every weight gets a slope; blame is carried by all lines but those that leave the inputs.
  const carriers = gaps.slice(1).reduce((sum, n) => sum + n, 0)
  const backward = forward + carriers
  return { forward, carriers, backward, passes: backward / forward }
}

/** The famous picture, counted. */
function deep() {
  const { network, total, errors } = pictureNetwork(picture)
  const gaps = network.layers.map(({ W }) => W.flat().length)
  const { forward: weights, carriers, backward: multiplications, passes } = walkBack(gaps)
  const biases = network.layers.flatMap(({ b }) => b).length
  const third = total[3]
  return {
    weights,
    biases,
    all: weights + biases,
    /** Lines that carry blame back: all but those that leave the inputs. */
    walked: carriers,
    /** Multiplications of the walk back, and how many forward passes they amount to. */
    backward: multiplications,
    passes,
    /** Routes from one unit of the first hidden layer to the outputs. */
    routes: sizes.slice(2).reduce((product, n) => product * n, 1),
    E: errors.reduce((sum, e) => sum + e, 0),
    /** In hidden layer 3: the unit that should rise most, counted from 1, and its blame. */
    lowest: third.indexOf(Math.min(...third)) + 1,
    lowestBlame: Math.min(...third),
  }
}

/** Every number of lesson 1, by path: `minimal.out`, `hidden.blame.0`, `deep.routes`. */
export const numbers = {
  first: first(),
  minimal: minimal(),
  square: square(),
  hidden: hidden(),
  deep: deep(),
  /** A wide network of 784, 100 and 10 units. */
  wide: walkBack([784 * 100, 100 * 10]),
}

export default numbers
