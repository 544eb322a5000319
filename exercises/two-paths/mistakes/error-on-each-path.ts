// mistake: error-on-each-path
// fails: derivative

export function twoPaths(x: number, w1: number, w2: number, t: number): number {
  const u = 1 / (1 + Math.exp(-w1 * x))
  const v = Math.tanh(w2 * x)
  const throughU = (u - t) * u * (1 - u) * w1
  const throughV = (v - t) * (1 - v * v) * w2
  return throughU + throughV
}
