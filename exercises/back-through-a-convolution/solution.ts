type Gradients = { dk: number[]; db: number; dx: number[] }

/** Back through z[n] = Σ k[m]·x[n + m] + b. */
export function backThroughAConvolution(x: number[], k: number[], delta: number[]): Gradients {
  const dk: number[] = k.map(() => 0)
  const dx: number[] = x.map(() => 0)
  let db = 0
  for (let n = 0; n < delta.length; n++) {
    // The bias is added in every place.
    db += delta[n]
    for (let m = 0; m < k.length; m++) {
      // k[m] is shared by all places, so its uses add up.
      dk[m] += delta[n] * x[n + m]
      // x[n + m] was read here, so here it gets its blame.
      dx[n + m] += delta[n] * k[m]
    }
  }
  return { dk, db, dx }
}
