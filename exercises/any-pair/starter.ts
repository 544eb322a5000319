type Activation = 'identity' | 'sigmoid' | 'tanh' | 'softmax'
type Loss = 'halfSquaredError' | 'crossEntropy'

/**
 * The error terms δ = ∂E/∂z of the outputs.
 *
 * @param z the outputs' pre-activations
 * @param target one target for each output; under softmax they
 *   add up to 1
 * @param activation the outputs' activation function
 * @param loss with the cross-entropy: sigmoid or softmax only
 * @returns one error term for each output
 */
export function deltaFor(z: number[], target: number[], activation: Activation, loss: Loss): number[] {
  // TODO 1: the activations.
  // TODO 2: the pairs for which nearly everything cancels.
  // TODO 3: in place of NaN, the error terms of the others.
  return z.map(() => NaN)
}
