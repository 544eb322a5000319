// mistake: no-outer-weight
// fails: derivative

export function oneWeightTwice(x: number, w: number, t: number): number {
  const h = Math.tanh(w * x)
  const a = Math.tanh(w * h)
  const outer = (a - t) * (1 - a * a)
  const inner = outer * (1 - h * h)
  return outer * h + inner * x
}
