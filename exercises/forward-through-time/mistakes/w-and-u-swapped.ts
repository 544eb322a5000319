// mistake: w-and-u-swapped
// fails: states

export function forwardThroughTime(w: number, u: number, b: number, xs: number[], h0: number) {
  let h = h0
  return xs.map(x => {
    h = Math.tanh(u * h + w * x + b)
    return h
  })
}
