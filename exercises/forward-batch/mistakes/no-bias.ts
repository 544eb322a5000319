// mistake: no-bias
// fails: Z

export function forwardBatch(W: number[][], _b: number[], X: number[][]) {
  return X.map(x => W.map(row => row.reduce((sum, w, i) => sum + w * x[i], 0)))
}
