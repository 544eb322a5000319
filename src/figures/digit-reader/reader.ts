import { forward, type Matrix, type Network, randomNetwork, randomNumbers, train } from '#engine'
import type { Data } from '#exercise/data.ts'
import type { Digit } from './digits.ts'

/** Cells of an image, hidden units, digits. */
export const sizes = [64, 16, 10]
export const learningRate = 3
/** Images to a step. */
export const perStep = 10
/** Passes over all images that one press trains. */
export const passes = 12

/** All weights and biases in one list, in the order in which `train-from-nothing` takes its random numbers. */
export type Parameters = number[]

const listed = ({ layers }: Network): Parameters => layers.flatMap(({ W, b }) => [...W.flat(), ...b])

/** A random start. */
export const startOf = (seed: number): Parameters => listed(randomNetwork(sizes, { seed }))

export function networkOf(parameters: Parameters): Network {
  let taken = 0
  const take = (count: number) => {
    taken += count
    return parameters.slice(taken - count, taken)
  }
  const layers = sizes.slice(1).map((units, l) => ({
    W: Array.from({ length: units }, () => take(sizes[l])),
    b: take(units),
    activation: 'sigmoid' as const,
  }))
  return { layers, loss: 'halfSquaredError' }
}

const targetOf = ({ digit }: Digit) => Array.from({ length: 10 }, (_, k) => (k === digit ? 1 : 0))

/** The images of one pass in an order of its own, as inputs and targets. */
export function shuffled(digits: readonly Digit[], pass: number): { xs: Matrix; targets: Matrix } {
  const random = randomNumbers(1000 + pass)
  const order = [...digits]
  for (let n = order.length - 1; n > 0; n--) {
    const other = Math.floor(random() * (n + 1))
    ;[order[n], order[other]] = [order[other], order[n]]
  }
  return { xs: order.map(({ ink }) => ink), targets: order.map(targetOf) }
}

/** One pass with the course's engine: a step for every few images. */
export function coursePass(parameters: Parameters, { xs, targets }: { xs: Matrix; targets: Matrix }) {
  const network = networkOf(parameters)
  for (let from = 0; from < xs.length; from += perStep) {
    const to = from + perStep
    train(network, xs.slice(from, to), targets.slice(from, to), { epochs: 1, learningRate })
  }
  return listed(network)
}

/** The name under which a program exports {@link passProgram}'s function. */
export const PASS = 'onePassOverAllDigits'

/**
 * The learner's program with one function more: a pass over all images, which asks `trainFromNothing` for one epoch of
 * every few of them and begins each time with the weights of the last.
 *
 * @param source an answer to the exercise `train-from-nothing`
 */
export function passProgram(source: string): string {
  return `${source}
export function ${PASS}(sizes, parameters, xs, targets, learningRate, perStep) {
  for (let from = 0; from < xs.length; from += perStep) {
    const to = from + perStep
    const { W, b } = trainFromNothing(
      sizes, parameters, xs.slice(from, to), targets.slice(from, to), learningRate, 1)
    parameters = W.flatMap((rows, l) => [...rows.flat(), ...b[l]])
  }
  return parameters
}
`
}

/** What a learner's pass returned, if it is a list of as many finite numbers as there are parameters. */
export function readParameters(value: Data): Parameters | undefined {
  const count = sizes.slice(1).reduce((sum, units, l) => sum + units * (sizes[l] + 1), 0)
  const isNumber = (one: Data) => typeof one === 'number' && Number.isFinite(one)
  return Array.isArray(value) && value.length === count && value.every(isNumber)
    ? (value as Parameters)
    : undefined
}

/** Whether two networks are the same but for the last digits. */
export function isSame(one: Parameters, other: Parameters): boolean {
  return one.every((parameter, n) => Math.abs(parameter - other[n]) <= 1e-6 * Math.max(1, Math.abs(other[n])))
}

/** The output for each digit. */
export const outputsFor = (network: Network, ink: number[]): number[] => forward(network, ink).a.at(-1)!

/** The digit with the largest output. */
export const readAs = (outputs: readonly number[]): number => outputs.indexOf(Math.max(...outputs))

/** How a network reads images: what it takes each of them for, and how often each digit for each other. */
export function reading(parameters: Parameters, digits: readonly Digit[]) {
  const network = networkOf(parameters)
  const read = digits.map(({ ink }) => readAs(outputsFor(network, ink)))
  const table = Array.from({ length: 10 }, () => Array.from({ length: 10 }, () => 0))
  digits.forEach(({ digit }, n) => {
    table[digit][read[n]]++
  })
  return { read, table, right: read.filter((as, n) => as === digits[n].digit).length }
}

export type Reading = ReturnType<typeof reading>
