type Activation = 'sigmoid' | 'tanh' | 'relu' | 'identity'

/**
 * The error terms δ = ∂E/∂z of the output layer, for E = ½ Σ (a − t)².
 *
 * @param z the outputs' pre-activations
 * @param target what the outputs should be, as many as z
 * @param activation the outputs' activation
 * @returns one error term for each output
 */
export function outputDelta(z: number[], target: number[], activation: Activation): number[] {
  // TODO 1: the activation of each output, and the slope of its activation function.
  // TODO 2: the error terms.
  throw new Error('outputDelta is not written yet')
}
