import { forward } from 'engine'

type Activation = 'sigmoid' | 'tanh' | 'relu' | 'identity'
type Layer = {
  W: number[][]
  b: number[]
  activation: Activation
}
type Network = { layers: Layer[]; loss: 'halfSquaredError' }

/**
 * The gradient of E = ½ Σ (a − t)² for one pair.
 *
 * @param network layer l is `layers[l - 1]`; its `W[j][i]` is the
 *   weight to unit j from unit i of the layer before
 * @param x the inputs
 * @param target one target for each output
 * @returns `dW[l - 1]` in the shape of layer l's W, and
 *   `db[l - 1]` in the shape of its b
 */
export function backwardAnyDepth(
  network: Network,
  x: number[],
  target: number[],
) {
  // For layer l: z[l - 1] are its pre-activations and a[l] its
  // activations. a[0] is the input x.
  const { z, a } = forward(network, x)
  const L = network.layers.length
  const dW: number[][][] = []
  const db: number[][] = []

  // TODO 1: the error terms of the last layer, L.
  // TODO 2: the error terms of every layer, from L down to 1.
  // They are db.
  // TODO 3: dW.
  return { dW, db }
}
