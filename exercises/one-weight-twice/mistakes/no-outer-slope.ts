// mistake: no-outer-slope
// fails: derivative

export function oneWeightTwice(x: number, w: number, t: number): number {
  const h = Math.tanh(w * x)
  const a = Math.tanh(w * h)
  const outer = a - t
  return outer * h + outer * w * (1 - h * h) * x
}
