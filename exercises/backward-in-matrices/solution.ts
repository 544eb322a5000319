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

/** Element by element: the blame times the slopes at Z. */
function bendBack(
  blame: number[][],
  Z: number[][],
  activation: Activation,
): number[][] {
  return blame.map((row, n) =>
    row.map((back, j) => back * slopeAt(activation, Z[n][j])),
  )
}

/** The gradient of the mean of E = ½ Σ (a − t)² over a batch. */
export function backwardInMatrices(
  network: Network,
  X: number[][],
  T: number[][],
) {
  const { layers } = network
  const L = layers.length
  const N = X.length
  const traces = X.map(x => forward(network, x))
  const Z = layers.map((_, l) => traces.map(({ z }) => z[l]))
  const A = [X]
  for (let l = 1; l <= L; l++) A[l] = traces.map(({ a }) => a[l])
  const dW: number[][][] = []
  const db: number[][] = []

  // The blame of the outputs comes from the loss of each pair.
  let blame = A[L].map((row, n) => row.map((a, k) => a - T[n][k]))

  for (let l = L; l >= 1; l--) {
    const { W, activation } = layers[l - 1]
    // Blame times slope: a row of error terms for each pair.
    const Delta = bendBack(blame, Z[l - 1], activation)
    // The pairs are the inner side. One division makes the mean.
    const sums = times(transpose(Delta), A[l - 1])
    dW[l - 1] = sums.map(row => row.map(sum => sum / N))
    db[l - 1] = transpose(Delta).map(
      column => column.reduce((sum, d) => sum + d, 0) / N,
    )
    // Each row through the weights, to the layer before.
    blame = times(Delta, W)
  }
  return { dW, db }
}
