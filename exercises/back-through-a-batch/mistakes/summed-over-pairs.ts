// mistake: summed-over-pairs
// fails: delta

type Activation = 'sigmoid' | 'tanh' | 'relu' | 'identity'

const g = (activation: Activation, z: number) => {
  if (activation === 'sigmoid') return 1 / (1 + Math.exp(-z))
  if (activation === 'tanh') return Math.tanh(z)
  return activation === 'relu' ? Math.max(0, z) : z
}

function slope(activation: Activation, z: number): number {
  if (activation === 'sigmoid') return g('sigmoid', z) * (1 - g('sigmoid', z))
  if (activation === 'tanh') return 1 - Math.tanh(z) ** 2
  if (activation === 'relu') return z > 0 ? 1 : 0
  return 1
}

export function backThroughABatch(
  DeltaNext: number[][],
  WNext: number[][],
  Z: number[][],
  activation: Activation,
) {
  const total = WNext.map((_, k) => DeltaNext.reduce((sum, row) => sum + row[k], 0))
  const blame = Z[0].map((_, j) => total.reduce((sum, d, k) => sum + d * WNext[k][j], 0))
  return Z.map(row => row.map((z, j) => blame[j] * slope(activation, z)))
}
