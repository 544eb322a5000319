type Activation = 'sigmoid' | 'tanh' | 'relu' | 'identity'

/**
 * The slope of an activation function at each of several pre-activations.
 *
 * @param name which function
 * @param z a list of numbers from −6 to 6
 * @returns as many slopes: how fast the activation changes with z, at each entry of z
 */
export function activationDerivatives(name: Activation, z: number[]): number[] {
  // TODO: one case for each name.
  throw new Error('activationDerivatives is not written yet')
}
