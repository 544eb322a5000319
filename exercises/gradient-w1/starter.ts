type Net = {
  W1: number[][]
  b1: number[]
  W2: number[]
  b2: number
}

/**
 * The gradient of E = ½(a − t)² with respect to W1.
 *
 * @param net `W1[j][i]` is the weight to hidden unit j from
 *   input i; `b1` and `W2` have one entry for each hidden unit
 * @param x the 2 inputs
 * @param target t
 * @returns 3 rows of 2: row j, column i is ∂E/∂W1[j][i]
 */
export function gradientW1(
  net: Net,
  x: number[],
  target: number,
): number[][] {
  // TODO 1: run the net forward, then walk back to the error term
  // of each hidden unit.
  // TODO 2: return the six derivatives in the shape of W1.
  throw new Error('gradientW1 is not written yet')
}
