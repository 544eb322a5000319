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

/** The error terms of one layer, for a whole batch. */
export function backThroughABatch(
  DeltaNext: number[][],
  WNext: number[][],
  Z: number[][],
  activation: Activation,
): number[][] {
  const Delta: number[][] = []
  for (let n = 0; n < Z.length; n++) {
    const row: number[] = []
    for (let j = 0; j < Z[n].length; j++) {
      // Row n of DeltaNext times column j of WNext. As the pairs
      // are rows, WNext comes second and needs no transpose.
      let blame = 0
      for (let k = 0; k < WNext.length; k++) {
        blame += DeltaNext[n][k] * WNext[k][j]
      }
      // Element by element: the slope of this unit for this pair.
      row.push(blame * slopeAt(activation, Z[n][j]))
    }
    Delta.push(row)
  }
  return Delta
}
