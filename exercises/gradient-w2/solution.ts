type Net = {
  W1: number[][]
  b1: number[]
  W2: number[]
  b2: number
}

function sigmoid(z: number) {
  return 1 / (1 + Math.exp(-z))
}

/** The gradient of E = ½(a − t)² with respect to W2. */
export function gradientW2(
  net: Net,
  x: number[],
  target: number,
): number[] {
  // Forward: keep the hidden activations and the output.
  const a1 = [0, 0, 0]
  let z2 = net.b2
  for (let j = 0; j < 3; j++) {
    const [w1, w2] = net.W1[j]
    a1[j] = sigmoid(w1 * x[0] + w2 * x[1] + net.b1[j])
    z2 += net.W2[j] * a1[j]
  }
  const a2 = sigmoid(z2)

  // Blame times slope: the output's error term. It is the same
  // for all three weights.
  const delta2 = (a2 - target) * a2 * (1 - a2)

  // When W2[j] moves, the output's sum moves a1[j] times as fast.
  const gradient = [0, 0, 0]
  for (let j = 0; j < 3; j++) {
    gradient[j] = delta2 * a1[j]
  }
  return gradient
}
