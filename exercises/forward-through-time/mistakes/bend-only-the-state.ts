// mistake: bend-only-the-state
// fails: states

export function forwardThroughTime(w: number, u: number, b: number, xs: number[], h0: number) {
  let h = h0
  return xs.map(x => {
    h = Math.tanh(w * h) + u * x + b
    return h
  })
}
