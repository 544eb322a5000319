type Net = {
  W1: number[][]
  b1: number[]
  W2: number[]
  b2: number
}

function sigmoid(z: number) {
  return 1 / (1 + Math.exp(-z))
}

/** The gradient of E = ½(a − t)² with respect to W1. */
export function gradientW1(
  net: Net,
  x: number[],
  target: number,
): number[][] {
  // Forward: keep the hidden activations and the output.
  const a1 = [0, 0, 0]
  let z2 = net.b2
  for (let j = 0; j < 3; j++) {
    const [w1, w2] = net.W1[j]
    a1[j] = sigmoid(w1 * x[0] + w2 * x[1] + net.b1[j])
    z2 += net.W2[j] * a1[j]
  }
  const a2 = sigmoid(z2)

  // The output's error term: blame times slope.
  const delta2 = (a2 - target) * a2 * (1 - a2)

  const gradient: number[][] = []
  for (let j = 0; j < 3; j++) {
    // Back through the weight, then through the unit's own bend.
    const blame = delta2 * net.W2[j]
    const delta1 = blame * a1[j] * (1 - a1[j])
    // When W1[j][i] moves, the sum moves x[i] times as fast.
    gradient.push([delta1 * x[0], delta1 * x[1]])
  }
  return gradient
}
