/**
 * The gradient of one layer, from a whole batch.
 *
 * @param Delta pairs × units: row n has the error terms of the
 *   layer for pair n
 * @param A pairs × inputs: row n has the activations that enter
 *   the layer for pair n
 * @returns `dW`, units × inputs, and `db`, one for each unit: the
 *   derivatives of the mean loss
 */
export function gradientOfALayer(
  Delta: number[][],
  A: number[][],
) {
  const dW: number[][] = []
  const db: number[] = []

  // TODO 1: dW.
  // TODO 2: db.
  return { dW, db }
}
