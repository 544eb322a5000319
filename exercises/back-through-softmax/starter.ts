/**
 * The error terms δ = ∂E/∂z of softmax outputs, for any loss.
 *
 * @param z the outputs' pre-activations
 * @param blame ∂E/∂a, one for each output
 * @returns one error term for each output
 */
export function backThroughSoftmax(z: number[], blame: number[]): number[] {
  // TODO 1: the activations, without overflow.
  // TODO 2: the mean of the blame, weighted by the activations.
  // TODO 3: in place of NaN, the error terms.
  return z.map(() => NaN)
}
