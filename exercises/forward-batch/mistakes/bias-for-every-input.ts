// mistake: bias-for-every-input
// fails: Z

export function forwardBatch(W: number[][], b: number[], X: number[][]) {
  return X.map(x => W.map((row, j) => row.reduce((sum, w, i) => sum + w * x[i] + b[j], 0)))
}
