type Step = 'double' | 'square' | 'sin' | 'exp' | 'sigmoid'

/**
 * The derivative of a chain of functions.
 *
 * @param steps the functions in the order in which they are applied: the first one gets x, the second one what
 *   comes out of the first, and so on
 * @param x where the derivative is taken
 * @returns how fast the last output changes with x
 */
export function composeDerivatives(steps: Step[], x: number): number {
  // TODO 1: follow x through the steps, and see what goes into each of them.
  // TODO 2: multiply the slopes.
  throw new Error('composeDerivatives is not written yet')
}
