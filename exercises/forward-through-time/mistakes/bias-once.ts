// mistake: bias-once
// fails: states

export function forwardThroughTime(w: number, u: number, b: number, xs: number[], h0: number) {
  let h = h0
  return xs.map((x, n) => {
    h = Math.tanh(w * h + u * x + (n === 0 ? b : 0))
    return h
  })
}
