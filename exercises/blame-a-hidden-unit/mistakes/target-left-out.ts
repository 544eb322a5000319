// mistake: target-left-out
// fails: blame

export function blameHiddenUnits(h: number[], W2: number[][], b2: number[], _target: number[]): number[] {
  const outputs = W2.map((row, k) => row.reduce((sum, weight, j) => sum + weight * h[j], b2[k]))
  const errors = outputs

  return h.map((_, j) => {
    let blame = 0
    for (let k = 0; k < errors.length; k++) {
      blame += errors[k] * W2[k][j]
    }
    return blame
  })
}
