type Activation = 'sigmoid' | 'tanh' | 'relu' | 'identity'

/**
 * The error terms of one layer, for a whole batch.
 *
 * @param DeltaNext pairs × next: row n has the error terms of the
 *   next layer for pair n
 * @param WNext next × units: `WNext[k][j]` is the weight to unit k
 *   of the next layer from unit j of this one
 * @param Z pairs × units: the pre-activations of this layer
 * @param activation this layer's activation function
 * @returns Delta, pairs × units: the error terms of this layer
 */
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
      // TODO 1: the blame of unit j for pair n.
      // TODO 2: in place of NaN, its error term.
      row.push(NaN)
    }
    Delta.push(row)
  }
  return Delta
}
