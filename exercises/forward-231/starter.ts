type Net = {
  W1: number[][]
  b1: number[]
  W2: number[]
  b2: number
}

/**
 * Every number of the forward pass.
 *
 * @param net `W1[j][i]` is the weight to hidden unit j from
 *   input i; `b1` and `W2` have one entry for each hidden unit
 * @param x the 2 inputs
 * @returns the hidden units' z1 and a1, the output's z2 and a2
 */
export function forward231(net: Net, x: number[]) {
  const z1 = [0, 0, 0]
  const a1 = [0, 0, 0]
  for (let j = 0; j < 3; j++) {
    // TODO 1: z1[j], the weighted sum of the inputs plus the bias
    // of hidden unit j.
    // TODO 2: a1[j], its sigmoid.
  }

  // TODO 3: z2, the weighted sum of the hidden activations plus
  // the bias of the output.
  const z2 = 0
  // TODO 4: a2, its sigmoid.
  const a2 = 0
  return { z1, a1, z2, a2 }
}
