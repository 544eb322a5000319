import { batchGradients, batchLoss, forward, type Network, randomNetwork, train } from '#engine'

/** The four pairs of XOR, in the order of their names 00, 01, 10, 11. */
export const xs = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
]
export const targets = [[0], [1], [1], [0]]
export const pointNames = ['00', '01', '10', '11']

/** How a run begins. */
export type StartName = 'random' | 'zeros' | 'equal'

export const learningRate = 4
export const lastStep = 10_000
/** Positions of the slider after the first; the steps between two of them grow, since most happens early. */
export const positions = 120

/** Rounded to two decimals, so that a start can be read off and typed into a cell. */
const hundredths = (x: number) => Math.round(100 * x) / 100

/**
 * A 2-2-1 sigmoid network as a run begins with it; its biases are 0, but where the units are equal.
 *
 * @param seed for `random`: another seed, another start
 */
export function startOf(name: StartName, seed = 4): Network {
  const of = (W1: number[][], b1: number[], W2: number[], b2: number): Network => ({
    layers: [
      { W: W1, b: b1, activation: 'sigmoid' },
      { W: [W2], b: [b2], activation: 'sigmoid' },
    ],
    loss: 'halfSquaredError',
  })
  const zeros = of(
    [
      [0, 0],
      [0, 0],
    ],
    [0, 0],
    [0, 0],
    0,
  )
  if (name === 'zeros') return zeros
  if (name === 'equal') {
    return of(
      [
        [0.5, -0.3],
        [0.5, -0.3],
      ],
      [0.1, 0.1],
      [0.4, 0.4],
      -0.2,
    )
  }
  const random = randomNetwork([2, 2, 1], { seed, scale: 1 })
  for (const [l, layer] of random.layers.entries())
    zeros.layers[l].W = layer.W.map(row => row.map(hundredths))
  return zeros
}

/** The nine parameters by the names of the course's formulas: W1.j.i, b1.j, W2.j and b2, counted from 0. */
export const parameterPaths = ['W1.0.0', 'W1.0.1', 'b1.0', 'W1.1.0', 'W1.1.1', 'b1.1', 'W2.0', 'W2.1', 'b2']

/** Where a parameter is kept: the row of numbers and the place in it. */
function place(network: Network, path: string): [row: number[], at: number] {
  const [name, first = '0', second] = path.split('.')
  const layer = network.layers[name.endsWith('1') ? 0 : 1]
  if (name === 'W1') return [layer.W[Number(first)], Number(second)]
  if (name === 'W2') return [layer.W[0], Number(first)]
  return [layer.b, Number(first)]
}

export function parameterOf(network: Network, path: string): number {
  const [row, at] = place(network, path)
  return row[at]
}

/** A copy in which one parameter has another value. */
export function withParameter(network: Network, path: string, value: number): Network {
  const changed = structuredClone(network)
  const [row, at] = place(changed, path)
  row[at] = value
  return changed
}

/**
 * The step at a position of the slider: the cube of its share, so that early steps have room, but each position a step
 * of its own.
 */
export const stepAt = (position: number) =>
  Math.max(position, Math.round(lastStep * (position / positions) ** 3))

/** The share of the slider's way, 0 to 1, at which a step lies. */
export function shareOf(step: number): number {
  let after = 1
  while (after < positions && stepAt(after) < step) after++
  const [low, high] = [stepAt(after - 1), stepAt(after)]
  return (after - 1 + (step - low) / (high - low)) / positions
}

/** What is seen at one step. */
export interface Moment {
  step: number
  network: Network
  loss: number
  /** (h₁, h₂) of each of the four points. */
  hidden: [number, number][]
  outputs: number[]
}

/** A moment for each position of the slider: full-batch gradient descent from a start, which is not changed. */
export function runFrom(start: Network): Moment[] {
  const network = structuredClone(start)
  const moments: Moment[] = []
  for (let position = 0; position <= positions; position++) {
    const step = stepAt(position)
    const epochs = step - (moments.at(-1)?.step ?? 0)
    if (epochs > 0) train(network, xs, targets, { epochs, learningRate })
    const traces = xs.map(x => forward(network, x))
    moments.push({
      step,
      network: structuredClone(network),
      loss: batchLoss(network, xs, targets),
      hidden: traces.map(({ a }) => [a[1][0], a[1][1]]),
      outputs: traces.map(({ a }) => a[2][0]),
    })
  }
  return moments
}

/** What can be said of a moment, each a fact that was checked. */
export interface Facts {
  /** All nine derivatives are exactly 0: no step will ever change anything. */
  stuck: boolean
  /** The two hidden units are the same, to the last bit. */
  twins: boolean
  /** Some line has the two points of target 0 on one side and those of target 1 on the other. */
  separable: boolean
  /** How many of the four outputs lie on their target's side of ½. */
  right: number
}

export function factsOf({ network, hidden, outputs }: Moment): Facts {
  const { dW, db } = batchGradients(network, xs, targets)
  const [{ W, b }] = network.layers
  return {
    stuck: [...dW.flat(2), ...db.flat()].every(derivative => derivative === 0),
    twins: W[0].every((w, i) => w === W[1][i]) && b[0] === b[1],
    separable: !crossing(hidden[0], hidden[3], hidden[1], hidden[2]),
    right: outputs.filter((output, n) => (targets[n][0] === 1 ? output > 0.5 : output < 0.5)).length,
  }
}

type Pair = readonly [number, number]

/** Whether the segments ab and cd have a point in common; two pairs of points are separable when theirs have none. */
export function crossing(a: Pair, b: Pair, c: Pair, d: Pair): boolean {
  const side = (p: Pair, q: Pair, r: Pair) =>
    Math.sign((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]))
  const [s1, s2, s3, s4] = [side(a, b, c), side(a, b, d), side(c, d, a), side(c, d, b)]
  if (s1 * s2 < 0 && s3 * s4 < 0) return true
  const within = (p: Pair, q: Pair, r: Pair) =>
    [0, 1].every(i => Math.min(p[i], q[i]) <= r[i] && r[i] <= Math.max(p[i], q[i]))
  return (
    (s1 === 0 && within(a, b, c)) ||
    (s2 === 0 && within(a, b, d)) ||
    (s3 === 0 && within(c, d, a)) ||
    (s4 === 0 && within(c, d, b))
  )
}
