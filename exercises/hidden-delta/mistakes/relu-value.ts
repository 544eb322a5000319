// mistake: relu-value
// fails: delta

type Activation = 'sigmoid' | 'tanh' | 'relu' | 'identity'

function slope(activation: Activation, z: number): number {
  switch (activation) {
    case 'sigmoid': {
      const a = 1 / (1 + Math.exp(-z))
      return a * (1 - a)
    }
    case 'tanh':
      return 1 - Math.tanh(z) ** 2
    case 'relu':
      return Math.max(0, z)
    case 'identity':
      return 1
  }
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
