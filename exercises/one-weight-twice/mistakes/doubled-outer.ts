// mistake: doubled-outer
// fails: derivative

export function oneWeightTwice(x: number, w: number, t: number): number {
  const h = Math.tanh(w * x)
  const a = Math.tanh(w * h)
  return 2 * (a - t) * (1 - a * a) * h
}
