// mistake: transposed
// fails: shape

export function gradientOfALayer(Delta: number[][], A: number[][]) {
  const N = Delta.length
  const db = Delta[0].map((_, j) => Delta.reduce((sum, row) => sum + row[j], 0) / N)
  const dW = A[0].map((_, i) =>
    db.map((_, j) => A.reduce((sum, row, n) => sum + row[i] * Delta[n][j], 0) / N),
  )
  return { dW, db }
}
