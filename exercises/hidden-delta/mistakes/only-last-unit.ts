// mistake: only-last-unit
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
    let back = 0
    for (let k = 0; k < deltaNext.length; k++) back = WNext[k][j] * deltaNext[k]
    return back * slope(activation, zj)
  })
}
