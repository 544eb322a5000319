// mistake: activation-for-slope
// fails: delta

type Activation = 'sigmoid' | 'tanh' | 'relu' | 'identity'

function activate(activation: Activation, z: number): number {
  if (activation === 'sigmoid') return 1 / (1 + Math.exp(-z))
  if (activation === 'tanh') return Math.tanh(z)
  return activation === 'relu' ? Math.max(0, z) : z
}

export function hiddenDelta(
  z: number[],
  activation: Activation,
  WNext: number[][],
  deltaNext: number[],
): number[] {
  return z.map((zj, j) => {
    const back = deltaNext.reduce((sum, delta, k) => sum + WNext[k][j] * delta, 0)
    return back * activate(activation, zj)
  })
}
