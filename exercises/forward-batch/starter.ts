/**
 * The pre-activations of one layer, for a whole batch.
 *
 * @param W units × inputs: `W[j][i]` is the weight to unit j from
 *   input i
 * @param b one bias for each unit
 * @param X pairs × inputs: row n is the input of pair n
 * @returns Z, pairs × units: row n has the pre-activations of
 *   pair n
 */
export function forwardBatch(
  W: number[][],
  b: number[],
  X: number[][],
): number[][] {
  const Z: number[][] = []
  for (let n = 0; n < X.length; n++) {
    const row: number[] = []
    // TODO 1: for each unit j, the dot product of row n of X and
    // row j of W.
    // TODO 2: add the bias of the unit, and put the sum into row.
    Z.push(row)
  }
  return Z
}
