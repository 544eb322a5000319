// mistake: biases-times-biases
// fails: output-layer

type Net = { W1: number[][]; b1: number[]; W2: number[]; b2: number }
const sigmoid = (z: number) => 1 / (1 + Math.exp(-z))

function run(net: Net, x: number[]) {
  const z1 = net.W1.map((row, j) => row[0] * x[0] + row[1] * x[1] + net.b1[j])
  const a1 = z1.map(sigmoid)
  const z2 = net.W2[0] * a1[0] + net.W2[1] * a1[1] + net.W2[2] * a1[2] + net.b2
  const a2 = sigmoid(z2)
  return { z1, a1, z2, a2 }
}

export function updateAllWeights(net: Net, x: number[], target: number, learningRate: number): Net {
  const { a1, a2 } = run(net, x)
  const delta2 = (a2 - target) * a2 * (1 - a2)
  const delta1 = a1.map((a, j) => delta2 * net.W2[j] * a * (1 - a))
  return {
    W1: net.W1.map((row, j) => row.map((w, i) => w - learningRate * delta1[j] * x[i])),
    b1: net.b1.map((b, j) => b - learningRate * delta1[j] * b),
    W2: net.W2.map((w, j) => w - learningRate * delta2 * a1[j]),
    b2: net.b2 - learningRate * delta2 * net.b2,
  }
}
