import { forward } from 'engine'

type Activation = 'sigmoid' | 'tanh' | 'relu' | 'identity'
type Layer = { W: number[][]; b: number[]; activation: Activation }
type Network = { layers: Layer[]; loss: 'halfSquaredError' }

/**
 * The gradient of a network's loss E = ½ Σ (a − t)² for one pair.
 *
 * @param network any number of layers; `layers[k].W[j][i]` is the weight to unit j of that layer from unit i before it
 * @param x the inputs
 * @param target what the outputs should be
 * @returns for each layer `dW[k]` in the shape of its W and `db[k]` in the shape of its b
 */
export function backwardAnyDepth(network: Network, x: number[], target: number[]) {
  // z[k] are the pre-activations of layers[k]; a[k] enters it and a[k + 1] leaves it, so a[0] is x.
  const { z, a } = forward(network, x)
  const dW: number[][][] = []
  const db: number[][] = []

  // TODO 1: the error terms of the last layer.
  // TODO 2: from the last layer to the first, the error terms of the layer before; they are db.
  // TODO 3: dW.
  return { dW, db }
}
