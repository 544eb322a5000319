type Net = {
  W1: number[][]
  b1: number[]
  W2: number[]
  b2: number
}

/**
 * The net after one step of gradient descent on one example.
 * The loss is E = ½(a − t)².
 *
 * @param net `W1[j][i]` is the weight to hidden unit j from
 *   input i; `b1` and `W2` have one entry for each hidden unit
 * @param x the 2 inputs
 * @param target t
 * @param learningRate α
 * @returns a new net of the same shape; `net` stays unchanged
 */
export function updateAllWeights(
  net: Net,
  x: number[],
  target: number,
  learningRate: number,
): Net {
  // TODO 1: run the net forward, then find the error term of the
  // output and of each hidden unit.
  // TODO 2: the new W2 and b2.
  // TODO 3: the new W1 and b1.
  throw new Error('updateAllWeights is not written yet')
}
