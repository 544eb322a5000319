// mistake: no-biases
// fails: blame

export function blameHiddenUnits(h: number[], W2: number[][], _b2: number[], target: number[]): number[] {
  const outputs = W2.map(row => row.reduce((sum, weight, j) => sum + weight * h[j], 0))
  const errors = outputs.map((output, k) => output - target[k])
  return h.map((_, j) => errors.reduce((blame, error, k) => blame + error * W2[k][j], 0))
}
