// mistake: sigmoid-for-all
// fails: delta

type Activation = 'sigmoid' | 'tanh' | 'relu' | 'identity'

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z))

export function backThroughABatch(
  DeltaNext: number[][],
  WNext: number[][],
  Z: number[][],
  _activation: Activation,
) {
  const blame = DeltaNext.map(row => Z[0].map((_, j) => row.reduce((sum, d, k) => sum + d * WNext[k][j], 0)))
  return blame.map((row, n) => row.map((back, j) => back * sigmoid(Z[n][j]) * (1 - sigmoid(Z[n][j]))))
}
