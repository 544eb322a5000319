// mistake: transposed-result
// fails: shape

export function forwardBatch(W: number[][], b: number[], X: number[][]) {
  return W.map((row, j) => X.map(x => row.reduce((sum, w, i) => sum + w * x[i], b[j])))
}
