type Activation = 'sigmoid' | 'tanh' | 'relu' | 'identity'

/**
 * The error terms of a hidden layer.
 *
 * @param z the hidden layer's pre-activations
 * @param activation the hidden layer's activation function
 * @param WNext `WNext[k][j]` is the weight to unit k of the next
 *   layer from hidden unit j
 * @param deltaNext the error terms of the next layer
 * @returns one error term for each hidden unit
 */
export function hiddenDelta(
  z: number[],
  activation: Activation,
  WNext: number[][],
  deltaNext: number[],
): number[] {
  const delta: number[] = []
  for (let j = 0; j < z.length; j++) {
    // TODO 1: the blame of hidden unit j, from the next layer.
    // TODO 2: in place of NaN, its error term.
    delta.push(NaN)
  }
  return delta
}
