/** The activations of single units that exercises take by name. */
export type Bend = 'sigmoid' | 'tanh' | 'relu' | 'identity'

/**
 * The activation of one unit.
 *
 * @param activation its name
 * @param z the pre-activation
 * @example activate('relu', -2) // 0
 */
export function activate(activation: Bend, z: number): number {
  switch (activation) {
    case 'sigmoid':
      return 1 / (1 + Math.exp(-z))
    case 'tanh':
      return Math.tanh(z)
    case 'relu':
      return Math.max(0, z)
    case 'identity':
      return z
  }
}
