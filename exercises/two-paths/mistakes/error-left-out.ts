// mistake: error-left-out
// fails: derivative

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z))

export function twoPaths(x: number, w1: number, w2: number, _t: number): number {
  const u = sigmoid(w1 * x)
  const v = Math.tanh(w2 * x)
  return v * u * (1 - u) * w1 + u * (1 - v * v) * w2
}
