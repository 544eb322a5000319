/**
 * How the loss changes with each hidden unit's activation.
 *
 * @param h the activations of the hidden units
 * @param W2 the weights: `W2[k][j]` to output k from hidden unit j
 * @param b2 the biases of the outputs
 * @param target what the outputs should be
 * @returns one number for each hidden unit
 */
export function blameHiddenUnits(h: number[], W2: number[][], b2: number[], target: number[]): number[] {
  // The outputs are linear: the weighted sum plus the bias is what comes out.
  const outputs = W2.map((row, k) => row.reduce((sum, weight, j) => sum + weight * h[j], b2[k]))
  const errors = outputs.map((output, k) => output - target[k])

  return h.map((_, j) => {
    let blame = 0
    for (let k = 0; k < errors.length; k++) {
      // TODO: instead of NaN, add what hidden unit j has to do with the error of output k.
      blame += NaN
    }
    return blame
  })
}
