// mistake: bias-times-activation
// fails: db

export function gradientOfALayer(Delta: number[][], A: number[][]) {
  const N = Delta.length
  const dW = Delta[0].map((_, j) =>
    A[0].map((_, i) => Delta.reduce((sum, row, n) => sum + row[j] * A[n][i], 0) / N),
  )
  return { dW, db: dW.map(row => row[0]) }
}
