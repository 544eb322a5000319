// mistake: activations-returned
// fails: Z

export function forwardBatch(W: number[][], b: number[], X: number[][]) {
  const sigmoid = (z: number) => 1 / (1 + Math.exp(-z))
  return X.map(x => W.map((row, j) => sigmoid(row.reduce((sum, w, i) => sum + w * x[i], b[j]))))
}
