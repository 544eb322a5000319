// mistake: tanh-of-z
// fails: delta

type Activation = 'sigmoid' | 'tanh' | 'relu' | 'identity'

function slope(activation: Activation, z: number): number {
  if (activation === 'sigmoid') {
    const a = 1 / (1 + Math.exp(-z))
    return a * (1 - a)
  }
  if (activation === 'tanh') return 1 - z * z
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
