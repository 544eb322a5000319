type Net = { W1: number[][]; b1: number[]; W2: number[]; b2: number }

/**
 * A net after one step of gradient descent on one pair; the loss is E = ½(a − t)².
 *
 * @param net `W1` is 3×2, with `W1[j][i]` to hidden unit j from input i; `b1` and `W2` have 3 entries
 * @param x the 2 inputs
 * @param target t
 * @param learningRate α
 * @returns a new net of the same shape; the old one stays as it is
 */
export function updateAllWeights(net: Net, x: number[], target: number, learningRate: number): Net {
  // TODO 1: run the net forward, and find how the loss changes with each unit's pre-activation.
  // TODO 2: the new W2 and b2.
  // TODO 3: the new W1 and b1.
  throw new Error('updateAllWeights is not written yet')
}
