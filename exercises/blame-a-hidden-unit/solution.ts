/** The blame of each hidden unit. */
export function blameHiddenUnits(
  h: number[],
  W2: number[][],
  b2: number[],
  target: number[],
): number[] {
  // The outputs are linear: a weighted sum plus the bias.
  const errors: number[] = []
  for (let k = 0; k < W2.length; k++) {
    let output = b2[k]
    for (let j = 0; j < h.length; j++) {
      output += W2[k][j] * h[j]
    }
    errors.push(output - target[k])
  }

  const blame: number[] = []
  for (let j = 0; j < h.length; j++) {
    let sum = 0
    for (let k = 0; k < errors.length; k++) {
      // If unit j grows by a little, output k grows by W2[k][j]
      // times that, and the loss by the error times that.
      sum += errors[k] * W2[k][j]
    }
    blame.push(sum)
  }
  return blame
}
