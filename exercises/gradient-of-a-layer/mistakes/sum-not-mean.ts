// mistake: sum-not-mean
// fails: dW

export function gradientOfALayer(Delta: number[][], A: number[][]) {
  const N = Delta.length
  const dW = Delta[0].map(() => A[0].map(() => 0))
  const db = Delta[0].map(() => 0)
  for (let n = 0; n < N; n++)
    for (let j = 0; j < db.length; j++) {
      db[j] += Delta[n][j]
      for (let i = 0; i < A[n].length; i++) dW[j][i] += Delta[n][j] * A[n][i]
    }
  return { dW, db }
}
