// mistake: h0-left-out
// fails: states

export function forwardThroughTime(w: number, u: number, b: number, xs: number[], _h0: number) {
  let h = 0
  return xs.map(x => {
    h = Math.tanh(w * h + u * x + b)
    return h
  })
}
