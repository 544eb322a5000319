// mistake: no-bias
// fails: states

export function forwardThroughTime(w: number, u: number, _b: number, xs: number[], h0: number) {
  let h = h0
  return xs.map(x => {
    h = Math.tanh(w * h + u * x)
    return h
  })
}
