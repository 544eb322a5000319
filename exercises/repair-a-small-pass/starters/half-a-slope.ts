type Net = {
  W1: number[][]
  b1: number[]
  W2: number[]
  b2: number
}

function sigmoid(z: number) {
  return 1 / (1 + Math.exp(-z))
}

/**
 * The derivatives of the loss, in the shape of the net.
 *
 * TODO: one place below is wrong. Find it and repair it.
 *
 * @param net `W1[j][i]` leads to hidden unit j from input i
 * @param x the 2 inputs
 * @param target t
 */
export function smallPass(net: Net, x: number[], target: number): Net {
  // Forward.
  const a1 = [0, 0, 0]
  let z2 = net.b2
  for (let j = 0; j < 3; j++) {
    let z1 = net.b1[j]
    for (let i = 0; i < 2; i++) {
      z1 += net.W1[j][i] * x[i]
    }
    a1[j] = sigmoid(z1)
    z2 += net.W2[j] * a1[j]
  }
  const a2 = sigmoid(z2)

  // The output.
  const delta2 = (a2 - target) * a2 * (1 - a2)
  const b2 = delta2

  // The hidden units.
  const W1: number[][] = []
  const b1: number[] = []
  const W2: number[] = []
  for (let j = 0; j < 3; j++) {
    W2.push(delta2 * a1[j])
    const blame = delta2 * net.W2[j]
    const delta1 = blame * (1 - a1[j])
    b1.push(delta1)
    const row: number[] = []
    for (let i = 0; i < 2; i++) {
      row.push(delta1 * x[i])
    }
    W1.push(row)
  }
  return { W1, b1, W2, b2 }
}
