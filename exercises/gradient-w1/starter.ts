type Net = { W1: number[][]; b1: number[]; W2: number[]; b2: number }

/**
 * The gradient of E = ½(a − t)² with respect to W1.
 *
 * @param net `W1` is 3×2, with `W1[j][i]` to hidden unit j from input i; `b1` and `W2` have 3 entries
 * @param x the 2 inputs
 * @param target t
 * @returns 3 rows of 2: in row j, column i stands ∂E/∂W1[j][i]
 */
export function gradientW1(net: Net, x: number[], target: number): number[][] {
  // TODO 1: run the net forward, and take the error back to each hidden unit.
  // TODO 2: return the six derivatives in the shape of W1.
  throw new Error('gradientW1 is not written yet')
}
