// mistake: input-for-hidden
// fails: shape
type Net = { W1: number[][]; b1: number[]; W2: number[]; b2: number }

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z))

export function gradientW2({ W1, b1, W2, b2 }: Net, x: number[], target: number): number[] {
  const a1 = W1.map((row, j) => sigmoid(row[0] * x[0] + row[1] * x[1] + b1[j]))
  const a2 = sigmoid(a1.reduce((sum, a, j) => sum + W2[j] * a, b2))
  return x.map(input => (a2 - target) * a2 * (1 - a2) * input)
}
