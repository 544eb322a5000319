/**
 * The blame of each hidden unit.
 *
 * @param h the activations of the hidden units
 * @param W2 `W2[k][j]` is the weight to output k from hidden
 *   unit j
 * @param b2 the biases of the outputs
 * @param target one target for each output
 * @returns for each hidden unit, the slope of the loss for its
 *   activation
 */
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
      // TODO: in place of NaN, what output k adds to the blame
      // of hidden unit j.
      sum += NaN
    }
    blame.push(sum)
  }
  return blame
}
