// mistake: inputs-shifted
// fails: states

export function forwardThroughTime(w: number, u: number, b: number, xs: number[], h0: number) {
  let h = h0
  return xs.map((_, n) => {
    h = Math.tanh(w * h + u * (xs[n - 1] ?? 0) + b)
    return h
  })
}
