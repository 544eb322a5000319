// mistake: no-factor-through-v
// fails: derivative

export function twoPaths(x: number, w1: number, w2: number, t: number): number {
  const u = 1 / (1 + Math.exp(-w1 * x))
  const v = Math.tanh(w2 * x)
  const error = u * v - t
  const throughU = error * v * u * (1 - u) * w1
  const throughV = error * (1 - v * v) * w2
  return throughU + throughV
}
