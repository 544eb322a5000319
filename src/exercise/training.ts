import { batchLoss, forward, type Matrix, type Network } from '#engine'
import type { Answer } from './answer.ts'
import type { Data } from './data.ts'

/** A small network that an answer trains before the learner's eyes. */
export interface Training {
  /** What the answer returns for one pair: the network after a `step`, or the `gradient` as `{ dW, db }`. */
  gives: 'step' | 'gradient'
  /** The network at first, as the answer takes it; of `gradient`, an engine's network. */
  start: Data
  /** Inputs and targets, one pair after another, as the answer takes them. */
  xs: Matrix
  targets: Data[]
  learningRate: number
  epochs: number
  /** The network of a state, as the engine knows it. */
  network(state: Data): Network
}

/** How many states of a training are looked at, besides the first. */
const LOOKS = 100

/** What a training came to. */
export interface Trained {
  /** The mean loss at each look, the first before any step; not finite where the numbers ran away. */
  losses: number[]
  /** The first output for each pair at the end. */
  outputs: number[]
}

/** The name of the function that trains, among the learner's own. */
export const TRAINS = 'trainsOnItsOwn'

/**
 * The learner's program with a training loop after it: lines of errors stay theirs, and no step leaves the sandbox.
 *
 * @param entry the name of the learner's function
 * @returns a program that exports `TRAINS`; its arguments are those of `trainingCall`
 */
export function trainingProgram(source: string, entry: string, { gives }: Training): string {
  const epoch = {
    step: `for (let n = 0; n < xs.length; n++) state = ${entry}(state, xs[n], targets[n], rate)`,
    gradient: `const all = xs.map((x, n) => ${entry}(state, x, targets[n]))
    state.layers.forEach((layer, l) => all.forEach(({ dW, db }) => layer.b.forEach((_, j) => {
      layer.b[j] -= rate * db[l][j] / xs.length
      layer.W[j].forEach((_, i) => { layer.W[j][i] -= rate * dW[l][j][i] / xs.length })
    })))`,
  }[gives]
  return `${source}
export function ${TRAINS}(state, xs, targets, rate, epochs, every) {
  const copy = () => JSON.parse(JSON.stringify(state))
  const seen = [copy()]
  for (let n = 1; n <= epochs; n++) {
    ${epoch}
    if (n % every === 0) seen.push(copy())
  }
  return seen
}
`
}

/** The arguments of the function that trains. */
export const trainingCall = ({ start, xs, targets, learningRate, epochs }: Training): Data[] => [
  start,
  xs,
  targets,
  learningRate,
  epochs,
  Math.ceil(epochs / LOOKS),
]

/**
 * What the states of a training amount to, measured here: what the program says of itself counts for nothing.
 *
 * @param states what the function that trains returned
 * @returns undefined where they are no networks
 */
export function readTraining(training: Training, states: Data | undefined): Trained | undefined {
  if (!Array.isArray(states) || states.length < 2) return undefined
  const targets = training.targets.map(target => [target].flat() as number[])
  try {
    const networks = states.map(state => training.network(state))
    const last = networks.at(-1)!
    return {
      losses: networks.map(network => batchLoss(network, training.xs, targets)),
      outputs: training.xs.map(x => forward(last, x).a.at(-1)![0]!),
    }
  } catch {
    return undefined
  }
}

/** The same training by a function of ours, to be drawn beside the learner's. */
export function trainedBy(training: Training, answer: Answer): Trained {
  const [start, xs, targets, rate, epochs, every] = structuredClone(trainingCall(training)) as [
    Data,
    Matrix,
    Data[],
    number,
    number,
    number,
  ]
  let state = start
  const seen = [structuredClone(state)]
  for (let n = 1; n <= epochs; n++) {
    if (training.gives === 'step') {
      for (const [k, x] of xs.entries()) state = answer(state, x, targets[k]!, rate) as Data
    } else {
      const all = xs.map((x, k) => answer(state, x, targets[k]!) as { dW: Matrix[]; db: Matrix })
      for (const [l, layer] of (state as unknown as Network).layers.entries()) {
        for (const { dW, db } of all) {
          for (const j of layer.b.keys()) {
            layer.b[j]! -= (rate * db[l]![j]!) / xs.length
            for (const i of layer.W[j]!.keys()) layer.W[j]![i]! -= (rate * dW[l]![j]![i]!) / xs.length
          }
        }
      }
    }
    if (n % every === 0) seen.push(structuredClone(state))
  }
  return readTraining(training, seen)!
}
