import { forward } from 'engine'

type Activation = 'sigmoid' | 'tanh' | 'relu' | 'identity'
type Layer = {
  W: number[][]
  b: number[]
  activation: Activation
}
type Network = { layers: Layer[]; loss: 'halfSquaredError' }

/** The product of two matrices: rows of P times columns of Q. */
function times(P: number[][], Q: number[][]): number[][] {
  return P.map(row =>
    Q[0].map((_, c) =>
      row.reduce((sum, p, m) => sum + p * Q[m][c], 0),
    ),
  )
}

/** Rows become columns. */
function transpose(P: number[][]): number[][] {
  return P[0].map((_, c) => P.map(row => row[c]))
}

/** The slope of an activation function at z. */
function slopeAt(activation: Activation, z: number): number {
  if (activation === 'sigmoid') {
    const a = 1 / (1 + Math.exp(-z))
    return a * (1 - a)
  }
  if (activation === 'tanh') return 1 - Math.tanh(z) ** 2
  if (activation === 'relu') return z > 0 ? 1 : 0
  return 1
}

/**
 * The gradient of the mean of E = ½ Σ (a − t)² over a batch.
 *
 * @param network layer l is `layers[l - 1]`; its `W[j][i]` is the
 *   weight to unit j from unit i of the layer before
 * @param X pairs × inputs
 * @param T pairs × outputs, the targets
 * @returns `dW[l - 1]` in the shape of layer l's W, and
 *   `db[l - 1]` in the shape of its b
 */
export function backwardInMatrices(
  network: Network,
  X: number[][],
  T: number[][],
) {
  const { layers } = network
  const L = layers.length
  // Z[l - 1] and A[l] belong to layer l, a row for each pair.
  const traces = X.map(x => forward(network, x))
  const Z = layers.map((_, l) => traces.map(({ z }) => z[l]))
  const A = [X]
  for (let l = 1; l <= L; l++) A[l] = traces.map(({ a }) => a[l])
  const dW: number[][][] = []
  const db: number[][] = []

  // TODO 1: Delta, the error terms of the last layer, L.
  // TODO 2: from each layer to the one before.
  // TODO 3: dW and db of every layer, means over the pairs.
  return { dW, db }
}
