// mistake: sigmoid-for-all
// fails: delta

type Activation = 'sigmoid' | 'tanh' | 'relu' | 'identity'

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z))

export function hiddenDelta(
  z: number[],
  _activation: Activation,
  WNext: number[][],
  deltaNext: number[],
): number[] {
  return z.map((zj, j) => {
    const back = deltaNext.reduce((sum, delta, k) => sum + WNext[k][j] * delta, 0)
    return back * sigmoid(zj) * (1 - sigmoid(zj))
  })
}
