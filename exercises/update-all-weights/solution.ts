type Net = {
  W1: number[][]
  b1: number[]
  W2: number[]
  b2: number
}

function sigmoid(z: number) {
  return 1 / (1 + Math.exp(-z))
}

/** The net after one step of gradient descent on one example. */
export function updateAllWeights(
  net: Net,
  x: number[],
  target: number,
  learningRate: number,
): Net {
  // Forward: keep the hidden activations and the output.
  const a1 = [0, 0, 0]
  let z2 = net.b2
  for (let j = 0; j < 3; j++) {
    const [w1, w2] = net.W1[j]
    a1[j] = sigmoid(w1 * x[0] + w2 * x[1] + net.b1[j])
    z2 += net.W2[j] * a1[j]
  }
  const a2 = sigmoid(z2)

  // The output's error term, and the step of its bias.
  const delta2 = (a2 - target) * a2 * (1 - a2)
  const W1: number[][] = []
  const b1: number[] = []
  const W2: number[] = []
  const b2 = net.b2 - learningRate * delta2

  for (let j = 0; j < 3; j++) {
    // Back through the old weight: net.W2[j], not W2[j].
    const delta1 = delta2 * net.W2[j] * a1[j] * (1 - a1[j])
    const row: number[] = []
    for (let i = 0; i < 2; i++) {
      row.push(net.W1[j][i] - learningRate * delta1 * x[i])
    }
    W1.push(row)
    b1.push(net.b1[j] - learningRate * delta1)
    W2.push(net.W2[j] - learningRate * delta2 * a1[j])
  }
  return { W1, b1, W2, b2 }
}
