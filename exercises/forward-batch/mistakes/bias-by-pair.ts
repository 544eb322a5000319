// mistake: bias-by-pair
// fails: finite

export function forwardBatch(W: number[][], b: number[], X: number[][]) {
  return X.map((x, n) => W.map(row => row.reduce((sum, w, i) => sum + w * x[i], b[n])))
}
