// mistake: first-pair-for-all
// fails: Z

export function forwardBatch(W: number[][], b: number[], X: number[][]) {
  return X.map(() => W.map((row, j) => row.reduce((sum, w, i) => sum + w * X[0][i], b[j])))
}
