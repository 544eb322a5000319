import { type ActivationName, type Matrix, type Network, randomNetwork, type Vector } from '#engine'
import type { Random } from './random.ts'

/**
 * A network with weights and biases of order 1, each layer with one of the activations.
 *
 * @param sizes units of the inputs and of each layer
 */
export function drawNetwork(
  random: Random,
  sizes: number[],
  activations: readonly ActivationName[],
): Network {
  const network = randomNetwork(sizes, { seed: random.integer(1, 1e6) })
  for (const [k, layer] of network.layers.entries()) {
    layer.W = random.matrix(sizes[k + 1]!, sizes[k]!)
    layer.b = random.vector(sizes[k + 1]!)
    layer.activation = random.pick(activations)
  }
  return network
}

/** The same network with other weights and biases, layer by layer: what a gradient is taken at. */
export function withParameters(network: Network, { dW, db }: { dW: Matrix[]; db: Vector[] }): Network {
  return {
    ...network,
    layers: network.layers.map((layer, k) => ({ ...layer, W: dW[k]!, b: db[k]! })),
  }
}
