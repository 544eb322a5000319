import { batchLoss, forward, type Matrix, type Network, randomNetwork, update } from '#engine'
import type { Exhibit } from './exhibits.ts'
import { type GradientOf, rightGradient, wrongGradient } from './gradients.ts'

/** What is learned: to add two bits. The outputs are the sum's last digit, the carry, and with three, "or". */
export const xs: Matrix = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
]
const targets: Matrix = [
  [0, 0, 0],
  [1, 0, 1],
  [1, 0, 1],
  [0, 1, 1],
]

/** Each slip begins from the same random weights as the right gradient, this many times. */
export const starts = 12
export const epochs = 400
export const learningRate = 2

export interface Trained {
  /** The mean loss at each step, before it, and at the end. */
  losses: number[]
  /** Every output is on the right side of one half, for all four inputs. */
  learned: boolean
}

type Kind = Pick<Exhibit, 'hidden' | 'outputs'>

/** Full-batch gradient descent with a gradient, right or wrong, from the random weights of a seed. */
export function trained(gradient: GradientOf, { hidden, outputs }: Kind, seed: number): Trained {
  const wanted = targets.map(target => target.slice(0, outputs))
  const network: Network = randomNetwork([2, 3, outputs], {
    seed,
    scale: 1.5,
    activations: [hidden, 'sigmoid'],
  })
  const losses = [batchLoss(network, xs, wanted)]
  for (let epoch = 0; epoch < epochs; epoch++) {
    update(network, gradient(network, xs, wanted), learningRate)
    losses.push(batchLoss(network, xs, wanted))
  }
  const learned = xs.every((x, n) => forward(network, x).a[2].every((a, k) => a > 0.5 === wanted[n][k] > 0.5))
  return { losses, learned }
}

const seeds = Array.from({ length: starts }, (_, i) => i + 1)
const allStarts = (gradient: GradientOf, kind: Kind) => seeds.map(seed => trained(gradient, kind, seed))

/** The right gradient's runs, by kind of network: many exhibits share them. */
const rightRuns = new Map<string, Trained[]>()

/** What an exhibit's slip does to training, beside the right gradient from the same starts. */
export interface Effect {
  /** The losses of one start: the first from which the right gradient learns. */
  right: number[]
  wrong: number[]
  /** Of all starts, how many learn. */
  rightLearned: number
  wrongLearned: number
  /** The mean over all starts of the loss at the end. */
  rightLoss: number
  wrongLoss: number
}

export function effectOf(exhibit: Exhibit): Effect {
  const kind = `${exhibit.hidden} ${exhibit.outputs}`
  if (!rightRuns.has(kind)) rightRuns.set(kind, allStarts(rightGradient, exhibit))
  const right = rightRuns.get(kind)!
  const wrong = allStarts(wrongGradient(exhibit), exhibit)
  const shown = Math.max(
    0,
    right.findIndex(({ learned }) => learned),
  )
  const learned = (all: Trained[]) => all.filter(one => one.learned).length
  const atTheEnd = (all: Trained[]) => all.reduce((sum, { losses }) => sum + losses.at(-1)!, 0) / starts
  return {
    right: right[shown].losses,
    wrong: wrong[shown].losses,
    rightLearned: learned(right),
    wrongLearned: learned(wrong),
    rightLoss: atTheEnd(right),
    wrongLoss: atTheEnd(wrong),
  }
}

export type Verdict = 'never' | 'seldom' | 'less' | 'slower' | 'as-well' | 'better'

/** What the counts and losses say, in one word. */
export function verdictOf({ rightLearned, wrongLearned, rightLoss, wrongLoss }: Effect): Verdict {
  if (wrongLearned === 0) return 'never'
  if (wrongLearned < rightLearned / 2) return 'seldom'
  if (wrongLearned < rightLearned) return 'less'
  if (wrongLoss < rightLoss) return 'better'
  return wrongLoss < 2 * rightLoss ? 'as-well' : 'slower'
}
