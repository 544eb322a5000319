import fc from 'fast-check'
import type { ActivationName, LossName, Matrix, Network, Vector } from '#engine'
import { forward, randomNetwork, randomNumbers } from '#engine'

/** The seed of every property, so that a failure can be repeated. */
export const FC = { seed: 20261120, numRuns: 150 }

export type Case = { network: Network; xs: Matrix; targets: Matrix }

const HIDDEN: ActivationName[] = ['identity', 'sigmoid', 'tanh', 'relu']
const ENDS: [ActivationName, LossName][] = [
  ...HIDDEN.map((name): [ActivationName, LossName] => [name, 'halfSquaredError']),
  ['sigmoid', 'crossEntropy'],
  ['softmax', 'crossEntropy'],
]

/** Networks of one to three layers with every allowed mix of activations, weights of order 1, and a batch. */
export const cases: fc.Arbitrary<Case> = fc
  .record({
    sizes: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 4 }),
    hidden: fc.array(fc.constantFrom(...HIDDEN), { minLength: 3, maxLength: 3 }),
    end: fc.constantFrom(...ENDS),
    pairs: fc.integer({ min: 1, max: 10 }),
    seed: fc.nat(),
  })
  .map(({ sizes, hidden, end: [last, loss], pairs, seed }) => {
    const activations = [...hidden.slice(0, sizes.length - 2), last]
    const network = randomNetwork(sizes, { seed, activations, loss, scale: 1.5 })
    const random = randomNumbers(seed + 1)
    const vector = (length: number) => Array.from({ length }, () => 4 * random() - 2)
    const outputs = sizes[sizes.length - 1]
    const xs = Array.from({ length: pairs }, () => vector(sizes[0]))
    const targets = xs.map(() => targetFor(last, loss, vector(outputs)))
    return { network, xs, targets }
  })
  .filter(awayFromKinks)

function targetFor(last: ActivationName, loss: LossName, numbers: Vector): Vector {
  if (loss === 'halfSquaredError') return numbers
  const probabilities = numbers.map(n => (n + 2) / 4)
  if (last === 'sigmoid') return probabilities
  const sum = probabilities.reduce((total, p) => total + p, 0)
  return probabilities.map(p => p / sum)
}

/** At a kink of ReLU a difference quotient straddles two slopes and says nothing. */
function awayFromKinks({ network, xs }: Case): boolean {
  return xs.every(x =>
    forward(network, x).z.every(
      (z, k) => network.layers[k].activation !== 'relu' || z.every(zj => Math.abs(zj) > 1e-3),
    ),
  )
}

/** max|g − n| / max|n|, the course's own measure; small n count as 1e-3, for rounding does not shrink with them. */
export function deviation(got: unknown, wanted: unknown): number {
  const g = numbersIn(got)
  const n = numbersIn(wanted)
  if (g.length !== n.length) return Number.NaN
  const largest = Math.max(...n.map(Math.abs))
  const difference = Math.max(...n.map((x, i) => Math.abs(x - g[i])))
  return difference / Math.max(largest, 1e-3)
}

function numbersIn(x: unknown): number[] {
  if (typeof x === 'number') return [x]
  if (typeof x === 'object' && x !== null) return Object.values(x).flatMap(numbersIn)
  return []
}
