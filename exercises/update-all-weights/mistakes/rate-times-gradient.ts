// mistake: rate-times-gradient
// fails: output-layer

type Net = { W1: number[][]; b1: number[]; W2: number[]; b2: number }

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z))

export function updateAllWeights(net: Net, x: number[], target: number, learningRate: number): Net {
  const { W1, b1, W2, b2 } = net
  const a1 = W1.map((row, j) => sigmoid(row[0] * x[0] + row[1] * x[1] + b1[j]))
  const a2 = sigmoid(W2[0] * a1[0] + W2[1] * a1[1] + W2[2] * a1[2] + b2)
  const delta2 = (a2 - target) * a2 * (1 - a2)
  const delta1 = a1.map((a, j) => delta2 * W2[j] * a * (1 - a))
  return {
    W1: delta1.map(delta => x.map(input => learningRate * delta * input)),
    b1: delta1.map(delta => learningRate * delta),
    W2: a1.map(a => learningRate * delta2 * a),
    b2: learningRate * delta2,
  }
}
