/**
 * Full-batch gradient descent of a network of sigmoid units.
 *
 * @param sizes the number of inputs, then of units in each layer
 * @param randoms the start: for each layer its weights, row by
 *   row, then its biases
 * @param xs row n has the inputs of pair n
 * @param targets row n has the targets of pair n
 * @param learningRate α
 * @param epochs how many steps to take
 * @returns the mean loss before each step, and the weights and
 *   biases after the last: W[l][j][i] and b[l][j], l from 0
 */
export function trainFromNothing(
  sizes: number[],
  randoms: number[],
  xs: number[][],
  targets: number[][],
  learningRate: number,
  epochs: number,
): { losses: number[]; W: number[][][]; b: number[][] } {
  // TODO: everything.
  throw new Error('trainFromNothing is not written yet')
}
