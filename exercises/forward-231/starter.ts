type Net = { W1: number[][]; b1: number[]; W2: number[]; b2: number }

/**
 * Every number of the forward pass.
 *
 * @param net `W1` is 3×2, with `W1[j][i]` to hidden unit j from input i; `b1` and `W2` have 3 entries
 * @param x the 2 inputs
 * @returns the hidden layer's z1 and a1 (3 numbers each), the output's z2 and a2 (a number each)
 */
export function forward231(net: Net, x: number[]) {
  // TODO 1: z1[j] is the weighted sum of the inputs and the bias of hidden unit j.
  // TODO 2: a1[j] is its sigmoid.
  // TODO 3: z2 is the weighted sum of the hidden activations and the output's bias.
  // TODO 4: a2 is its sigmoid.
  return { z1: [], a1: [], z2: 0, a2: 0 }
}
