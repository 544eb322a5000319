/**
 * The states of h = tanh(w·h + u·x + b), step after step.
 *
 * @param w the weight of the old state
 * @param u the weight of the input
 * @param b the bias
 * @param xs the inputs, one for each step
 * @param h0 the state before the first step
 * @returns the states after each step, as many as inputs
 */
export function forwardThroughTime(w: number, u: number, b: number, xs: number[], h0: number): number[] {
  const states: number[] = []
  for (const x of xs) {
    // TODO 1: the new state, from the old one and x.
    // TODO 2: hand it on to the next step.
    states.push(NaN)
  }
  return states
}
