/** The gradient of one layer, from a whole batch. */
export function gradientOfALayer(
  Delta: number[][],
  A: number[][],
) {
  const N = Delta.length
  const dW: number[][] = []
  const db: number[] = []
  for (let j = 0; j < Delta[0].length; j++) {
    // Column j of Delta times column i of A: that is Delta
    // transposed times A. One division makes each sum a mean.
    const row: number[] = []
    for (let i = 0; i < A[0].length; i++) {
      let sum = 0
      for (let n = 0; n < N; n++) sum += Delta[n][j] * A[n][i]
      row.push(sum / N)
    }
    dW.push(row)

    // The same with a column of ones in place of A.
    let total = 0
    for (let n = 0; n < N; n++) total += Delta[n][j]
    db.push(total / N)
  }
  return { dW, db }
}
