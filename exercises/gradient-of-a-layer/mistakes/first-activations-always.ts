// mistake: first-activations-always
// fails: dW

export function gradientOfALayer(Delta: number[][], A: number[][]) {
  const N = Delta.length
  const units = Delta[0].map((_, j) => j)
  return {
    dW: units.map(j => A[0].map(a => Delta.reduce((sum, row) => sum + row[j] * a, 0) / N)),
    db: units.map(j => Delta.reduce((sum, row) => sum + row[j], 0) / N),
  }
}
