// mistake: no-derivative
// fails: delta

type Activation = 'sigmoid' | 'tanh' | 'relu' | 'identity'

export function hiddenDelta(
  z: number[],
  _activation: Activation,
  WNext: number[][],
  deltaNext: number[],
): number[] {
  return z.map((_zj, j) => deltaNext.reduce((sum, delta, k) => sum + WNext[k][j] * delta, 0))
}
