type Activation = 'sigmoid' | 'tanh' | 'relu' | 'identity'

/** The slope of an activation function at z. */
function slopeAt(activation: Activation, z: number): number {
  if (activation === 'sigmoid') {
    const a = 1 / (1 + Math.exp(-z))
    return a * (1 - a)
  }
  if (activation === 'tanh') return 1 - Math.tanh(z) ** 2
  if (activation === 'relu') return z > 0 ? 1 : 0
  return 1
}

/** The error terms of a hidden layer. */
export function hiddenDelta(
  z: number[],
  activation: Activation,
  WNext: number[][],
  deltaNext: number[],
): number[] {
  const delta: number[] = []
  for (let j = 0; j < z.length; j++) {
    // Unit j feeds every unit k of the next layer through the
    // weight WNext[k][j]: down column j, not along row j.
    let blame = 0
    for (let k = 0; k < deltaNext.length; k++) {
      blame += WNext[k][j] * deltaNext[k]
    }
    // Blame times slope is the error term.
    delta.push(blame * slopeAt(activation, z[j]))
  }
  return delta
}
