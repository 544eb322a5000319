// mistake: unweighted-sum
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
    const back = deltaNext.reduce((sum, delta, k) => (WNext[k][j] === 0 ? sum : sum + delta), 0)
    return back * slope(activation, zj)
  })
}
