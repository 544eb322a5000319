/** The states of h = tanh(w·h + u·x + b), step after step. */
export function forwardThroughTime(w: number, u: number, b: number, xs: number[], h0: number): number[] {
  const states: number[] = []
  let h = h0
  for (const x of xs) {
    // The same w, u and b at every step.
    h = Math.tanh(w * h + u * x + b)
    states.push(h)
  }
  return states
}
