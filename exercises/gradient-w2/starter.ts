type Net = {
  W1: number[][]
  b1: number[]
  W2: number[]
  b2: number
}

/**
 * The gradient of E = ½(a − t)² with respect to W2.
 *
 * @param net `W1[j][i]` is the weight to hidden unit j from
 *   input i; `b1` and `W2` have one entry for each hidden unit
 * @param x the 2 inputs
 * @param target t
 * @returns 3 numbers: ∂E/∂W2[j] for each hidden unit j
 */
export function gradientW2(
  net: Net,
  x: number[],
  target: number,
): number[] {
  // TODO 1: run the net forward; keep the three hidden
  // activations and the output.
  // TODO 2: return the three derivatives.
  throw new Error('gradientW2 is not written yet')
}
