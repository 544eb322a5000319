// mistake: pre-activation-of-hidden
// fails: gradient
type Net = { W1: number[][]; b1: number[]; W2: number[]; b2: number }

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z))

export function gradientW2({ W1, b1, W2, b2 }: Net, x: number[], target: number): number[] {
  const z1 = W1.map((row, j) => row[0] * x[0] + row[1] * x[1] + b1[j])
  const a2 = sigmoid(z1.reduce((sum, z, j) => sum + W2[j] * sigmoid(z), b2))
  return z1.map(z => (a2 - target) * a2 * (1 - a2) * z)
}
