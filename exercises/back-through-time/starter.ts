type Gradients = { dw: number; du: number; db: number; dh0: number }

/**
 * Back through h = tanh(w·h + u·x + b), from the last step to the
 * first, for E = ½(last h − target)².
 *
 * @param w the weight of the old state
 * @param u the weight of the input
 * @param b the bias
 * @param xs the inputs, one for each step
 * @param h0 the state before the first step
 * @param target for the last state
 * @returns the derivatives of E for w, u, b and h0
 */
export function backThroughTime(
  w: number,
  u: number,
  b: number,
  xs: number[],
  h0: number,
  target: number,
): Gradients {
  const h = [h0]
  for (const x of xs) h.push(Math.tanh(w * h[h.length - 1] + u * x + b))
  // TODO: what changes in the loop must begin with let, not const.
  const dw = 0
  const du = 0
  const db = 0
  // TODO 2: the blame of the last state.
  const blame = NaN
  for (let n = xs.length - 1; n >= 0; n--) {
    // TODO 2: the error term of the step that made h[n + 1].
    // TODO 3: what the step adds to dw, du and db, and the blame
    // of the state that it read.
  }
  return { dw, du, db, dh0: blame }
}
