// mistake: divided-twice
// fails: dW

export function gradientOfALayer(Delta: number[][], A: number[][]) {
  const N = Delta.length
  const units = Delta[0].map((_, j) => j)
  const products = units.map(j =>
    A[0].map((_, i) => Delta.reduce((sum, row, n) => sum + row[j] * A[n][i], 0)),
  )
  const totals = units.map(j => Delta.reduce((sum, row) => sum + row[j], 0))
  return { dW: products.map(row => row.map(one => one / N ** 2)), db: totals.map(one => one / N ** 2) }
}
