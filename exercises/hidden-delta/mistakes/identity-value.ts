// mistake: identity-value
// fails: delta

type Activation = 'sigmoid' | 'tanh' | 'relu' | 'identity'

function g(z: number, activation: Activation) {
  if (activation === 'sigmoid') return 1 / (1 + Math.exp(-z))
  if (activation === 'tanh') return Math.tanh(z)
  if (activation === 'relu') return Math.max(0, z)
  return z
}

function slope(z: number, activation: Activation) {
  const a = g(z, activation)
  if (activation === 'sigmoid') return a * (1 - a)
  if (activation === 'tanh') return 1 - a ** 2
  if (activation === 'relu') return z > 0 ? 1 : 0
  return z
}

export function hiddenDelta(
  z: number[],
  activation: Activation,
  WNext: number[][],
  deltaNext: number[],
): number[] {
  const result: number[] = []
  for (let j = 0; j < z.length; j++) {
    let back = 0
    for (let k = 0; k < deltaNext.length; k++) back += WNext[k][j] * deltaNext[k]
    result.push(back * slope(z[j], activation))
  }
  return result
}
