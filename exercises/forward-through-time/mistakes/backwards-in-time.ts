// mistake: backwards-in-time
// fails: states

export function forwardThroughTime(w: number, u: number, b: number, xs: number[], h0: number) {
  let h = h0
  return xs.toReversed().map(x => {
    h = Math.tanh(w * h + u * x + b)
    return h
  })
}
