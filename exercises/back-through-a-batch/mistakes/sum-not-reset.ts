// mistake: sum-not-reset
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
  return Z.map((zs, n) => {
    let blame = 0
    return zs.map((z, j) => {
      for (let k = 0; k < WNext.length; k++) blame += DeltaNext[n][k] * WNext[k][j]
      return blame * slope(activation, z)
    })
  })
}
