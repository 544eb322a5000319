// mistake: state-not-carried
// fails: states

export function forwardThroughTime(w: number, u: number, b: number, xs: number[], h0: number) {
  return xs.map(x => Math.tanh(w * h0 + u * x + b))
}
