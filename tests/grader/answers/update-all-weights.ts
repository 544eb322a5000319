type Net = { W1: number[][]; b1: number[]; W2: number[]; b2: number }

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z))

/** A net after one step of gradient descent on one pair. */
export function updateAllWeights(net: Net, x: number[], target: number, learningRate: number): Net {
  const { W1, b1, W2, b2 } = net

  // Forward.
  const a1 = W1.map((row, j) => sigmoid(row[0] * x[0] + row[1] * x[1] + b1[j]))
  const a2 = sigmoid(W2[0] * a1[0] + W2[1] * a1[1] + W2[2] * a1[2] + b2)

  // Backward, with nothing changed yet: the output first, then each hidden unit through its own old weight.
  const delta2 = (a2 - target) * a2 * (1 - a2)
  const delta1 = a1.map((a, j) => delta2 * W2[j] * a * (1 - a))

  // Only now the step: a bias is a weight on a constant 1, so its gradient is the delta itself.
  return {
    W1: W1.map((row, j) => row.map((w, i) => w - learningRate * delta1[j] * x[i])),
    b1: b1.map((b, j) => b - learningRate * delta1[j]),
    W2: W2.map((w, j) => w - learningRate * delta2 * a1[j]),
    b2: b2 - learningRate * delta2,
  }
}
