// mistake: factors-swapped
// fails: derivative

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z))

export function twoPaths(x: number, w1: number, w2: number, t: number): number {
  const u = sigmoid(w1 * x)
  const v = Math.tanh(w2 * x)
  const error = u * v - t
  return error * (u * u * (1 - u) * w1 + v * (1 - v * v) * w2)
}
