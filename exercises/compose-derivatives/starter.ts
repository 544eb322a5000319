type Step = 'double' | 'square' | 'sin' | 'exp' | 'sigmoid'

/**
 * The derivative of a chain of functions.
 *
 * @param steps the functions; the first one receives x, the next
 *   one the first one's output, and so on
 * @param x where the derivative is taken
 * @returns the derivative of the last output with respect to x
 */
export function composeDerivatives(
  steps: Step[],
  x: number,
): number {
  // TODO 1: follow x through the steps: what goes into each?
  // TODO 2: multiply the slopes.
  throw new Error('composeDerivatives is not written yet')
}
