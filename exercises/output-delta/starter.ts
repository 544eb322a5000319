type Activation = 'sigmoid' | 'tanh' | 'relu' | 'identity'

/**
 * The error terms δ = ∂E/∂z of the outputs, for the loss
 * E = ½ Σ (a − t)².
 *
 * @param z the outputs' pre-activations
 * @param target one target for each output
 * @param activation the activation function of all outputs
 * @returns one error term for each output
 */
export function outputDelta(
  z: number[],
  target: number[],
  activation: Activation,
): number[] {
  const delta: number[] = []
  for (let k = 0; k < z.length; k++) {
    // TODO 1: the activation of output k, and the slope of its
    // activation function at z[k].
    // TODO 2: in place of NaN, the error term.
    delta.push(NaN)
  }
  return delta
}
