// mistake: divided-by-units
// fails: dW

export function gradientOfALayer(Delta: number[][], A: number[][]) {
  const count = Delta[0].length
  const units = Delta[0].map((_, j) => j)
  const dW = units.map(j =>
    A[0].map((_, i) => Delta.reduce((sum, row, n) => sum + row[j] * A[n][i], 0) / count),
  )
  const db = units.map(j => Delta.reduce((sum, row) => sum + row[j], 0) / count)
  return { dW, db }
}
