type Activation = 'sigmoid' | 'tanh' | 'relu' | 'identity'

/** The slope of one activation function at one place. */
function slope(name: Activation, z: number): number {
  switch (name) {
    case 'sigmoid': {
      // Written with the activation: steepest where that is ½, flat where it is near 0 or 1.
      const a = 1 / (1 + Math.exp(-z))
      return a * (1 - a)
    }
    case 'tanh': {
      const a = Math.tanh(z)
      return 1 - a * a
    }
    case 'relu':
      return z > 0 ? 1 : 0
    case 'identity':
      return 1
  }
}

/** The slope of an activation function at each of several pre-activations. */
export function activationDerivatives(name: Activation, z: number[]): number[] {
  return z.map(one => slope(name, one))
}
