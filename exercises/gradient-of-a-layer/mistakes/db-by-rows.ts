// mistake: db-by-rows
// fails: shape

export function gradientOfALayer(Delta: number[][], A: number[][]) {
  const N = Delta.length
  const dW = Delta[0].map((_, j) =>
    A[0].map((_, i) => Delta.reduce((sum, row, n) => sum + row[j] * A[n][i], 0) / N),
  )
  const db = Delta.map(row => row.reduce((sum, one) => sum + one, 0) / row.length)
  return { dW, db }
}
