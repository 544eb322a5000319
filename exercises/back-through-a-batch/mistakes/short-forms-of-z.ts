// mistake: short-forms-of-z
// fails: delta

type Activation = 'sigmoid' | 'tanh' | 'relu' | 'identity'

function slope(activation: Activation, z: number): number {
  if (activation === 'sigmoid') return z * (1 - z)
  if (activation === 'tanh') return 1 - z ** 2
  if (activation === 'relu') return z > 0 ? 1 : 0
  return 1
}

export function backThroughABatch(
  DeltaNext: number[][],
  WNext: number[][],
  Z: number[][],
  activation: Activation,
) {
  const blame = DeltaNext.map(row => Z[0].map((_, j) => row.reduce((sum, d, k) => sum + d * WNext[k][j], 0)))
  return blame.map((row, n) => row.map((back, j) => back * slope(activation, Z[n][j])))
}
