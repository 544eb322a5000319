// mistake: inner-only
// fails: derivative

export function oneWeightTwice(x: number, w: number, t: number): number {
  const h = Math.tanh(w * x)
  const a = Math.tanh(w * h)
  return (a - t) * (1 - a * a) * w * (1 - h * h) * x
}
