/** How the loss changes with each hidden unit's activation. */
export function blameHiddenUnits(h: number[], W2: number[][], b2: number[], target: number[]): number[] {
  const outputs = W2.map((row, k) => row.reduce((sum, weight, j) => sum + weight * h[j], b2[k]))
  const errors = outputs.map((output, k) => output - target[k])

  return h.map((_, j) => {
    let blame = 0
    for (let k = 0; k < errors.length; k++) {
      // If unit j grows by a little, output k grows by W2[k][j] times that, and the loss by the error times that.
      blame += errors[k] * W2[k][j]
    }
    return blame
  })
}
