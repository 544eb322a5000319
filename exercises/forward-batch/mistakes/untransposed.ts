// mistake: untransposed
// fails: returns

export function forwardBatch(W: number[][], b: number[], X: number[][]) {
  return X.map(x => b.map((bias, j) => x.reduce((sum, xi, i) => sum + W[i][j] * xi, bias)))
}
