// mistake: h0-included
// fails: shape

export function forwardThroughTime(w: number, u: number, b: number, xs: number[], h0: number) {
  const states = [h0]
  for (const x of xs) states.push(Math.tanh(w * states[states.length - 1] + u * x + b))
  return states
}
