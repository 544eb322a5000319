type Net = { W1: number[][]; b1: number[]; W2: number[]; b2: number }

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z))

/** The gradient of E = ½(a − t)² with respect to W1. */
export function gradientW1({ W1, b1, W2, b2 }: Net, x: number[], target: number): number[][] {
  // Forward.
  const a1 = W1.map((row, j) => sigmoid(row[0] * x[0] + row[1] * x[1] + b1[j]))
  const a2 = sigmoid(W2[0] * a1[0] + W2[1] * a1[1] + W2[2] * a1[2] + b2)

  // How E changes with the output's pre-activation.
  const delta2 = (a2 - target) * a2 * (1 - a2)

  // …with the pre-activation of each hidden unit: along its weight to the output, then past its own sigmoid.
  const delta1 = a1.map((a, j) => delta2 * W2[j] * a * (1 - a))

  // A weight moves the pre-activation of unit j as fast as its input is large.
  return delta1.map(delta => x.map(input => delta * input))
}
