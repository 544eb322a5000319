// mistake: outer-of-means
// fails: dW

export function gradientOfALayer(Delta: number[][], A: number[][]) {
  const N = Delta.length
  const means = (M: number[][]) => M[0].map((_, i) => M.reduce((sum, row) => sum + row[i], 0) / N)
  const db = means(Delta)
  return { dW: db.map(d => means(A).map(a => d * a)), db }
}
