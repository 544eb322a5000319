type Net = { W1: number[][]; b1: number[]; W2: number[]; b2: number }

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z))

/** The gradient of E = ½(a − t)² with respect to W2. */
export function gradientW2(net: Net, x: number[], target: number): number[] {
  const { W1, b1, W2, b2 } = net

  // Forward: what the hidden units and the output give.
  const a1 = W1.map((row, j) => sigmoid(row[0] * x[0] + row[1] * x[1] + b1[j]))
  const a2 = sigmoid(W2[0] * a1[0] + W2[1] * a1[1] + W2[2] * a1[2] + b2)

  // The first two factors of the chain are the same for all three weights:
  // how E changes with the output, and how the output changes with its pre-activation.
  const delta = (a2 - target) * a2 * (1 - a2)

  // The last factor: the pre-activation changes with W2[j] as fast as a1[j] is large.
  return a1.map(a => delta * a)
}
