type Net = { W1: number[][]; b1: number[]; W2: number[]; b2: number }

/**
 * The gradient of E = ½(a − t)² with respect to W2.
 *
 * @param net `W1` is 3×2, with `W1[j][i]` to hidden unit j from input i; `b1` and `W2` have 3 entries
 * @param x the 2 inputs
 * @param target t
 * @returns 3 numbers: ∂E/∂W2[j] for each hidden unit j
 */
export function gradientW2(net: Net, x: number[], target: number): number[] {
  // TODO 1: run the net forward; keep the three hidden activations and the output.
  // TODO 2: return the three derivatives.
  throw new Error('gradientW2 is not written yet')
}
