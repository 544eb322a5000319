// mistake: slopes-at-values
// fails: derivative

export function oneWeightTwice(x: number, w: number, t: number): number {
  const h = Math.tanh(w * x)
  const a = Math.tanh(w * h)
  const slope = (z: number) => 1 - Math.tanh(z) ** 2
  const outer = (a - t) * slope(a)
  const inner = outer * w * slope(h)
  return outer * h + inner * x
}
