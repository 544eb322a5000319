/**
 * Weights and biases to begin training with.
 *
 * @param sizes the number of units of each layer, inputs first
 * @param randoms numbers in [0, 1): at least one for each weight
 * @returns for each layer after the inputs its `W`, units × inputs,
 *   and its `b`
 */
export function randomStart(sizes: number[], randoms: number[]) {
  const layers: { W: number[][]; b: number[] }[] = []
  // TODO 1: for each layer, weights of the right size.
  // TODO 2: take the numbers in order, and set the biases to 0.
  return layers
}
