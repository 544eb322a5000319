// mistake: sum-handed-on
// fails: states

export function forwardThroughTime(w: number, u: number, b: number, xs: number[], h0: number) {
  let z = h0
  return xs.map(x => {
    z = w * z + u * x + b
    return Math.tanh(z)
  })
}
