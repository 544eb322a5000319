// mistake: activation-for-weight
// fails: blame

export function blameHiddenUnits(h: number[], W2: number[][], b2: number[], target: number[]): number[] {
  const outputs = W2.map((row, k) => row.reduce((sum, weight, j) => sum + weight * h[j], b2[k]))
  const errors = outputs.map((output, k) => output - target[k])
  return h.map((_, j) => errors.reduce((blame, error) => blame + error * h[j], 0))
}
