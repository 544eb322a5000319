// mistake: last-state-only
// fails: shape

export function forwardThroughTime(w: number, u: number, b: number, xs: number[], h0: number) {
  let h = h0
  for (const x of xs) h = Math.tanh(w * h + u * x + b)
  return [h]
}
