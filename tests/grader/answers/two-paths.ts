/** The derivative dE/dx of E = ½(u·v − t)², where u = sigmoid(w1·x) and v = tanh(w2·x). */
export function twoPaths(x: number, w1: number, w2: number, t: number): number {
  const u = 1 / (1 + Math.exp(-w1 * x))
  const v = Math.tanh(w2 * x)

  // How E changes with the product u·v.
  const error = u * v - t

  // Along each path: the other factor of the product, the slope of the bend, the weight.
  const throughU = error * v * u * (1 - u) * w1
  const throughV = error * u * (1 - v * v) * w2

  // x moves both at once, so the two effects add up.
  return throughU + throughV
}
