type Activation = 'sigmoid' | 'tanh' | 'relu' | 'identity'

/**
 * The error terms of a hidden layer, from those of the layer after it.
 *
 * @param z the hidden layer's pre-activations, one a unit
 * @param activation the hidden layer's activation
 * @param WNext the next layer's weights: `WNext[k][j]` to its unit k from hidden unit j
 * @param deltaNext the next layer's error terms, one for each of its units
 * @returns the hidden layer's error terms, one a unit
 */
export function hiddenDelta(
  z: number[],
  activation: Activation,
  WNext: number[][],
  deltaNext: number[],
): number[] {
  // TODO 1: for each hidden unit, gather what comes back from the next layer.
  // TODO 2: multiply by the slope of its activation.
  throw new Error('hiddenDelta is not written yet')
}
