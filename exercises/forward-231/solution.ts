type Net = {
  W1: number[][]
  b1: number[]
  W2: number[]
  b2: number
}

function sigmoid(z: number) {
  return 1 / (1 + Math.exp(-z))
}

/** Every number of the forward pass. */
export function forward231(net: Net, x: number[]) {
  const z1 = [0, 0, 0]
  const a1 = [0, 0, 0]
  for (let j = 0; j < 3; j++) {
    // A row of W1 holds the weights into one hidden unit.
    const [w1, w2] = net.W1[j]
    z1[j] = w1 * x[0] + w2 * x[1] + net.b1[j]
    a1[j] = sigmoid(z1[j])
  }

  // There is one output, so W2 is a single row.
  const { W2, b2 } = net
  const z2 = W2[0] * a1[0] + W2[1] * a1[1] + W2[2] * a1[2] + b2
  return { z1, a1, z2, a2: sigmoid(z2) }
}
