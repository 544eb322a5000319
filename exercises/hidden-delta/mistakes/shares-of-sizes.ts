// mistake: shares-of-sizes
// fails: delta

type Activation = 'sigmoid' | 'tanh' | 'relu' | 'identity'

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z))

function slope(activation: Activation, z: number): number {
  if (activation === 'sigmoid') return sigmoid(z) * (1 - sigmoid(z))
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
    const back = deltaNext.reduce((sum, delta, k) => {
      const total = WNext[k].reduce((all, w) => all + Math.abs(w), 0)
      return sum + (Math.abs(WNext[k][j]) / total) * delta
    }, 0)
    return back * slope(activation, zj)
  })
}
