// mistake: rows-shared
// fails: Z

export function forwardBatch(W: number[][], b: number[], X: number[][]) {
  const Z = Array<number[]>(X.length).fill(W.map(() => 0))
  for (let n = 0; n < X.length; n++)
    for (let j = 0; j < W.length; j++) {
      Z[n][j] = b[j]
      for (let i = 0; i < X[n].length; i++) Z[n][j] += X[n][i] * W[j][i]
    }
  return Z
}
