/**
 * The error terms δ = ∂E/∂z of sigmoid outputs, for the
 * cross-entropy E = −Σ [t ln a + (1 − t) ln(1 − a)].
 *
 * @param z the outputs' pre-activations
 * @param target one target for each output, from 0 to 1
 * @returns one error term for each output
 */
export function crossEntropyDelta(z: number[], target: number[]): number[] {
  const delta: number[] = []
  for (let k = 0; k < z.length; k++) {
    // TODO 1: the activation of output k.
    // TODO 2: in place of NaN, its error term.
    delta.push(NaN)
  }
  return delta
}
