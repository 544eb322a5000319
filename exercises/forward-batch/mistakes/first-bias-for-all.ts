// mistake: first-bias-for-all
// fails: Z

export function forwardBatch(W: number[][], b: number[], X: number[][]) {
  return X.map(x => W.map(row => row.reduce((sum, w, i) => sum + w * x[i], b[0])))
}
