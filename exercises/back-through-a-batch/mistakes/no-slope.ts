// mistake: no-slope
// fails: delta

type Activation = 'sigmoid' | 'tanh' | 'relu' | 'identity'

export function backThroughABatch(
  DeltaNext: number[][],
  WNext: number[][],
  Z: number[][],
  _activation: Activation,
) {
  return DeltaNext.map(row => Z[0].map((_, j) => row.reduce((sum, d, k) => sum + d * WNext[k][j], 0)))
}
