// mistake: sigmoid-of-z
// fails: delta

type Activation = 'sigmoid' | 'tanh' | 'relu' | 'identity'

function slope(activation: Activation, z: number): number {
  if (activation === 'sigmoid') return z * (1 - z)
  if (activation === 'tanh') return 1 - Math.tanh(z) ** 2
  if (activation === 'relu') return z > 0 ? 1 : 0
  return 1
}

export function hiddenDelta(
  z: number[],
  activation: Activation,
  WNext: number[][],
  deltaNext: number[],
): number[] {
  return z.map((zj, j) => {
    const back = deltaNext.reduce((sum, delta, k) => sum + WNext[k][j] * delta, 0)
    return back * slope(activation, zj)
  })
}
