/**
 * The derivative dE/dw of E = ½(a − t)², where h = tanh(w·x)
 * and a = tanh(w·h): the same weight twice.
 */
export function oneWeightTwice(x: number, w: number, t: number): number {
  const h = Math.tanh(w * x)
  const a = Math.tanh(w * h)

  // Blame times slope: the error term of the outer tanh.
  const outerDelta = (a - t) * (1 - a * a)
  // Through the outer copy, then the slope of the inner tanh.
  const innerDelta = outerDelta * w * (1 - h * h)

  // Each copy: its error term times what it multiplies.
  const outerUse = outerDelta * h
  const innerUse = innerDelta * x

  // One nudge moves both copies, so the two effects add up.
  return outerUse + innerUse
}
