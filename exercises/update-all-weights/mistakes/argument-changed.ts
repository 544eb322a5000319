// mistake: argument-changed
// fails: unchanged

type Net = { W1: number[][]; b1: number[]; W2: number[]; b2: number }

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z))

export function updateAllWeights(net: Net, x: number[], target: number, learningRate: number): Net {
  const a1 = net.W1.map((row, j) => sigmoid(row[0] * x[0] + row[1] * x[1] + net.b1[j]))
  const a2 = sigmoid(a1.reduce((sum, a, j) => sum + net.W2[j] * a, net.b2))
  const delta2 = (a2 - target) * a2 * (1 - a2)
  const delta1 = a1.map((a, j) => delta2 * net.W2[j] * a * (1 - a))
  for (let j = 0; j < 3; j++) {
    for (let i = 0; i < 2; i++) net.W1[j][i] -= learningRate * delta1[j] * x[i]
    net.b1[j] -= learningRate * delta1[j]
    net.W2[j] -= learningRate * delta2 * a1[j]
  }
  net.b2 -= learningRate * delta2
  return net
}
