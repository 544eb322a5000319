import { forward } from 'engine'

type Activation = 'sigmoid' | 'tanh' | 'relu' | 'identity'
type Layer = { W: number[][]; b: number[]; activation: Activation }
type Network = { layers: Layer[]; loss: 'halfSquaredError' }

/** The slope of an activation, written with the activation itself: z is not needed. */
const slopes: Record<Activation, (a: number) => number> = {
  sigmoid: a => a * (1 - a),
  tanh: a => 1 - a * a,
  relu: a => (a > 0 ? 1 : 0),
  identity: () => 1,
}

/** The gradient of a network's loss E = ½ Σ (a − t)² for one pair. */
export function backwardAnyDepth(network: Network, x: number[], target: number[]) {
  const { layers } = network
  const { a } = forward(network, x)
  const last = layers.length - 1
  const dW: number[][][] = []
  const db: number[][] = []

  // At the output the loss itself says how it changes with the activations.
  let back = a[last + 1].map((ak, k) => ak - target[k])

  for (let k = last; k >= 0; k--) {
    const { W, activation } = layers[k]

    // Past the activation function: the error terms of this layer, with its own slope.
    const delta = back.map((d, j) => d * slopes[activation](a[k + 1][j]))

    // A bias is a weight on a constant 1; a weight is multiplied with what enters the layer.
    db[k] = delta
    dW[k] = delta.map(d => a[k].map(ai => d * ai))

    // Through this layer's weights to the activations that entered it: down the columns of W.
    back = a[k].map((_, i) => delta.reduce((sum, d, j) => sum + d * W[j][i], 0))
  }
  return { dW, db }
}
