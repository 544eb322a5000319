type Gradients = { dw: number; du: number; db: number; dh0: number }

/**
 * Back through h = tanh(w·h + u·x + b), from the last step to the
 * first, for E = ½(last h − target)².
 */
export function backThroughTime(
  w: number,
  u: number,
  b: number,
  xs: number[],
  h0: number,
  target: number,
): Gradients {
  // Every state is kept: h[n] is read by step n, which makes h[n + 1].
  const h = [h0]
  for (const x of xs) h.push(Math.tanh(w * h[h.length - 1] + u * x + b))

  let dw = 0
  let du = 0
  let db = 0
  let blame = h[xs.length] - target
  for (let n = xs.length - 1; n >= 0; n--) {
    // Blame times slope: the error term of step n.
    const delta = blame * (1 - h[n + 1] ** 2)
    // Each use adds to the one weight that all steps share.
    dw += delta * h[n]
    du += delta * xs[n]
    db += delta
    // Through w, to the state that this step has read.
    blame = delta * w
  }
  return { dw, du, db, dh0: blame }
}
