// mistake: own-weight
// fails: gradient

type Net = { W1: number[][]; b1: number[]; W2: number[]; b2: number }

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z))

export function gradientW1({ W1, b1, W2, b2 }: Net, x: number[], target: number): number[][] {
  const a1 = W1.map((row, j) => sigmoid(row[0] * x[0] + row[1] * x[1] + b1[j]))
  const a2 = sigmoid(W2[0] * a1[0] + W2[1] * a1[1] + W2[2] * a1[2] + b2)
  const delta2 = (a2 - target) * a2 * (1 - a2)
  const delta1 = a1.map(a => delta2 * a * (1 - a))
  return delta1.map((delta, j) => x.map((input, i) => delta * W1[j][i] * input))
}
