import { checkCount, checkNetwork, checkNumber, refuse } from './check.ts'
import type { ActivationName, LossName, Network } from './types.ts'

/**
 * A source of random numbers that gives the same sequence for the same seed on every machine (mulberry32).
 *
 * @param seed a whole number
 * @returns a function; each call gives the next number from 0 up to, not including, 1
 * @throws TypeError when the seed is not a finite number
 * @example
 * const next = randomNumbers(7)
 * next() === randomNumbers(7)() // true
 * next() < 1 // true
 */
export function randomNumbers(seed: number): () => number {
  checkNumber('randomNumbers', 'the seed', seed)
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let bits = Math.imul(state ^ (state >>> 15), state | 1)
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61)
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32
  }
}

/** How `randomNetwork` is to build; every entry may be left out. */
export type RandomNetworkOptions = {
  /** Another seed, another network. Default 0. */
  seed?: number
  /** One name for all layers, or a name for each. Default `sigmoid`. */
  activations?: ActivationName | ActivationName[]
  /** Default `halfSquaredError`. */
  loss?: LossName
  /** Weights and biases lie between −scale and scale. Default 1/√inputs of each layer, which keeps z near 1. */
  scale?: number
}

/**
 * A network with random weights and biases, evenly spread between −scale and scale.
 *
 * @param sizes the number of inputs, then of units in each layer: `[2, 3, 1]`
 * @throws TypeError for sizes, activations or a loss that make no network
 * @example
 * const network = randomNetwork([2, 3, 1], { seed: 1, activations: ['tanh', 'sigmoid'], scale: 1 })
 * network.layers.map(layer => layer.activation) // ['tanh', 'sigmoid']
 * network.layers[0].W.length // 3
 * network.layers[0].W[0].length // 2
 */
export function randomNetwork(sizes: number[], options: RandomNetworkOptions = {}): Network {
  const { seed = 0, activations = 'sigmoid', loss = 'halfSquaredError', scale } = options
  checkCount('randomNetwork', 'the length of sizes', sizes?.length, 2)
  for (const [k, size] of sizes.entries()) checkCount('randomNetwork', `sizes[${k}]`, size, 1)
  if (scale !== undefined) checkNumber('randomNetwork', 'the scale', scale)
  if (Array.isArray(activations) && activations.length !== sizes.length - 1) {
    refuse(
      'randomNetwork',
      `activations must have ${sizes.length - 1} names (the input has none)`,
      activations,
    )
  }
  const random = randomNumbers(seed)
  const layers = sizes.slice(1).map((units, k) => {
    const inputs = sizes[k]
    const range = scale ?? 1 / Math.sqrt(inputs)
    const draw = (n: number) => Array.from({ length: n }, () => (2 * random() - 1) * range)
    const W = Array.from({ length: units }, () => draw(inputs))
    const activation = Array.isArray(activations) ? activations[k] : activations
    return { W, b: draw(units), activation }
  })
  checkNetwork('randomNetwork', { layers, loss })
  return { layers, loss }
}
