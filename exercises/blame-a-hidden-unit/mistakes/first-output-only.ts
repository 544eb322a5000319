// mistake: first-output-only
// fails: blame

export function blameHiddenUnits(h: number[], W2: number[][], b2: number[], target: number[]): number[] {
  const output = W2[0].reduce((sum, weight, j) => sum + weight * h[j], b2[0])
  return h.map((_, j) => (output - target[0]) * W2[0][j])
}
