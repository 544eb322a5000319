/** The pre-activations of one layer, for a whole batch. */
export function forwardBatch(
  W: number[][],
  b: number[],
  X: number[][],
): number[][] {
  const Z: number[][] = []
  for (let n = 0; n < X.length; n++) {
    const row: number[] = []
    for (let j = 0; j < W.length; j++) {
      // The bias belongs to the unit, whichever pair it is.
      let sum = b[j]
      // Row n of X times row j of W: that is X times W transposed.
      for (let i = 0; i < X[n].length; i++) {
        sum += X[n][i] * W[j][i]
      }
      row.push(sum)
    }
    Z.push(row)
  }
  return Z
}
