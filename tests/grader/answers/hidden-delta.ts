type Activation = 'sigmoid' | 'tanh' | 'relu' | 'identity'

/** The slope of an activation at z. */
function slope(activation: Activation, z: number): number {
  switch (activation) {
    case 'sigmoid': {
      const a = 1 / (1 + Math.exp(-z))
      return a * (1 - a)
    }
    case 'tanh':
      return 1 - Math.tanh(z) ** 2
    case 'relu':
      return z > 0 ? 1 : 0
    case 'identity':
      return 1
  }
}

/** The error terms of a hidden layer, from those of the layer after it. */
export function hiddenDelta(
  z: number[],
  activation: Activation,
  WNext: number[][],
  deltaNext: number[],
): number[] {
  return z.map((zj, j) => {
    // Unit j reaches every unit k of the next layer, each along the weight WNext[k][j]:
    // down column j, not along row j. What comes back along them adds up.
    const back = deltaNext.reduce((sum, delta, k) => sum + WNext[k][j] * delta, 0)
    return back * slope(activation, zj)
  })
}
