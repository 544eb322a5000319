type Net = { W1: number[][]; b1: number[]; W2: number[]; b2: number }

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z))

/** Every number of the forward pass. */
export function forward231({ W1, b1, W2, b2 }: Net, x: number[]) {
  // A row of W1 holds the weights into one hidden unit: one for each input.
  const z1 = W1.map((row, j) => row[0] * x[0] + row[1] * x[1] + b1[j])
  const a1 = z1.map(sigmoid)

  // There is one output, so W2 is a single row.
  const z2 = W2[0] * a1[0] + W2[1] * a1[1] + W2[2] * a1[2] + b2
  return { z1, a1, z2, a2: sigmoid(z2) }
}
