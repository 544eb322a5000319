type Activation = 'sigmoid' | 'tanh' | 'relu' | 'identity'

/**
 * The slope of an activation function at each entry of z.
 *
 * @param name which function
 * @param z pre-activations, from −6 to 6
 * @returns as many slopes: the derivative at each entry of z
 */
export function activationDerivatives(
  name: Activation,
  z: number[],
): number[] {
  const slopes: number[] = []
  for (let j = 0; j < z.length; j++) {
    // TODO: one case for each name.
    slopes.push(NaN)
  }
  return slopes
}
